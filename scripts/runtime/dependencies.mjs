import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../system/lock.mjs';
import { ROOT, TOOLS } from '../system/paths.mjs';
import { withProgress } from '../system/progress.mjs';
import { npm } from './npm.mjs';

/** `STAMP` is written last: an interrupted install has none. */
const STAMP = join(ROOT, 'node_modules', '.portail-lock');

/**
 * `installDependencies` makes node_modules what package-lock.json says, and does nothing when it already is.
 *
 * @param {string} node path of the Node executable
 */
export async function installDependencies(node) {
  if (installed()) return;
  await withProgress('Installing the dependencies (a few minutes the first time)', () =>
    withLock(join(TOOLS, 'dependencies.lock'), undefined, async () => {
      if (installed()) return;
      // NODE_ENV=production would leave out the packages that the scripts themselves use.
      await npm(node, ['ci', '--include=dev', '--include=optional'], ROOT);
      writeFileSync(STAMP, wanted());
    }),
  );
}

function installed() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted();
}

function wanted() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}
