import { commandLineOf, identityOf, isRunning, parentOf } from '../system/process-identity.mjs';

const POLL_MS = 1000;

/**
 * `onLauncherDeath` calls `act` when npm dies. npm killed outright forwards no signal, and leaves us to another parent.
 *
 * @param {() => void} act
 */
export function onLauncherDeath(act) {
  const launchers = npmLaunchers();
  const timer = setInterval(() => {
    if (launchers.every(isRunning)) return;
    clearInterval(timer);
    act();
  }, POLL_MS);
  timer.unref();
}

/**
 * `npmLaunchers` are npm, and the shell that it starts the script with. Some shells put the script in their own place.
 */
function npmLaunchers() {
  const { npm_lifecycle_event: launchedByNpm, npm_lifecycle_script: script = '' } = process.env;
  if (!launchedByNpm) return [];
  const parent = process.ppid;
  const isShell = commandLineOf(parent).includes(script);
  return [parent, ...(isShell ? [parentOf(parent)] : [])].map(identityOf);
}
