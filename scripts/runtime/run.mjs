import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../system/paths.mjs';
import { commandLineOf, identityOf, isRunning, parentOf } from '../system/process-identity.mjs';
import { withFirstOnPath } from './npm.mjs';

const LAUNCHER_POLL_MS = 1000;
const WITH_PARENT = new URL('../system/with-parent.mjs', import.meta.url).href;

/**
 * @param {string} node path of the Node executable
 * @param {string} script path from the root of the repository
 * @param {string[]} args
 * @returns {Promise<number>} its exit code, 128 + n when signal n ended it
 */
export function run(node, script, args) {
  return new Promise((resolve, reject) => {
    // In a group of its own, so that Ctrl-C reaches it once, through us; and it ends when we are killed (with-parent).
    const child = spawn(node, ['--import', WITH_PARENT, join(ROOT, script), ...args], {
      cwd: ROOT,
      env: withFirstOnPath(node),
      detached: true,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    const stopWatching = onLauncherDeath(() => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      stopWatching();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * npm killed outright forwards nothing, and leaves us to another parent.
 *
 * @param {() => void} act
 * @returns {() => void} stops watching
 */
function onLauncherDeath(act) {
  const launchers = npmLaunchers();
  const timer = setInterval(() => {
    if (launchers.every(isRunning)) return;
    clearInterval(timer);
    act();
  }, LAUNCHER_POLL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** npm, and the shell that it starts the script with (some shells put the script in their own place). */
function npmLaunchers() {
  const { npm_lifecycle_event: launchedByNpm, npm_lifecycle_script: script = '' } = process.env;
  if (!launchedByNpm) return [];
  const parent = process.ppid;
  const isShell = commandLineOf(parent).includes(script);
  return [parent, ...(isShell ? [parentOf(parent)] : [])].map(identityOf);
}
