import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../system/paths.mjs';
import { withFirstOnPath } from './npm.mjs';

const WITH_PARENT = new URL('../system/with-parent.mjs', import.meta.url).href;

/**
 * @param {string} node path of the Node executable
 * @param {string} script path from the root of the repository
 * @param {string[]} args
 * @returns {Promise<number>} its exit code, 128 + n when signal n ended it
 */
export function run(node, script, args) {
  return new Promise((resolve, reject) => {
    // The child leads a group of its own, so that Ctrl-C reaches it once, through us. It ends when we are killed
    // (with-parent).
    const child = spawn(node, ['--import', WITH_PARENT, join(ROOT, script), ...args], {
      cwd: ROOT,
      env: withFirstOnPath(node),
      detached: true,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
