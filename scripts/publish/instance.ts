/** `instanceName` lets each data folder build apart: two builds in one output folder break each other. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/**
 * `instanceName` names the build's output folder.
 *
 * @returns a folder name, the same at every start on the same data
 */
export function instanceName(dataDir: string, root: string): string {
  return dataDir === resolve(root, '.data') ? 'demo' : createHash('sha256').update(dataDir).digest('hex').slice(0, 8);
}
