/** Tools that nobody but `npm run bench` downloads: they have their own package.json and lock, beside this file. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../runtime/npm.mjs';
import { withLock } from '../system/lock.mjs';
import { ROOT, TOOLS } from '../system/paths.mjs';

const FOLDER = join(ROOT, 'scripts', 'bench');
/** Written last: an interrupted install has none. */
const STAMP = join(FOLDER, 'node_modules', '.portail-lock');

export const AUTOCANNON = join(FOLDER, 'node_modules', 'autocannon', 'autocannon.js');
export const LIGHTHOUSE = join(FOLDER, 'node_modules', 'lighthouse', 'cli', 'index.js');

/** Makes its node_modules what its package-lock.json says; nothing to do when it already is. */
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
