import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { withFirstOnPath } from './npm.mjs';
import { ROOT } from './paths.mjs';

const PARENT_POLL_MS = 1000;
const WITH_PARENT = new URL('./with-parent.mjs', import.meta.url).href;

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
    const stopWatching = onParentDeath(() => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      stopWatching();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * npm killed outright forwards nothing: we are given another parent.
 *
 * @param {() => void} act
 * @returns {() => void} stops watching
 */
function onParentDeath(act) {
  if (!process.env.npm_lifecycle_event) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, PARENT_POLL_MS);
  timer.unref();
  return () => clearInterval(timer);
}
