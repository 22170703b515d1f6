/**
 * `installTools` downloads the tools of `npm run bench` alone, which have their own package.json and lock beside this
 * file.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../runtime/npm.mjs';
import { withLock } from '../system/lock.mjs';
import { ROOT, TOOLS } from '../system/paths.mjs';

const FOLDER = join(ROOT, 'scripts', 'bench');
/** `STAMP` is written last: an interrupted install has none. */
const STAMP = join(FOLDER, 'node_modules', '.portail-lock');

export const AUTOCANNON = join(FOLDER, 'node_modules', 'autocannon', 'autocannon.js');
export const LIGHTHOUSE = join(FOLDER, 'node_modules', 'lighthouse', 'cli', 'index.js');

/** `installTools` makes its node_modules what its package-lock.json says, and does nothing when it already is. */
export async function installTools(): Promise<void> {
  if (installed()) return;
  await withLock(join(TOOLS, 'bench.lock'), undefined, async () => {
    if (installed()) return;
    await npm(process.execPath, ['ci', '--no-workspaces', '--ignore-scripts'], FOLDER);
    writeFileSync(STAMP, wanted());
  });
}

function installed(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted();
}

function wanted(): string {
  return createHash('sha256')
    .update(readFileSync(join(FOLDER, 'package-lock.json')))
    .digest('hex');
}
