import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../system/failure.mjs';

/**
 * `repositoryFiles` lists the files to check.
 *
 * @returns the files that git tracks or would track, from the root of the repository, with forward slashes
 * @throws Failure without git, or without its folder
 */
export function repositoryFiles(root: string): string[] {
  const files = [...new Set(listed(root).split('\0'))];
  return files.filter((file) => file !== '' && existsSync(join(root, file))).sort();
}

function listed(root: string): string {
  // Git refuses a checkout of another user, for fear of the programs in its settings. We run its code anyway.
  const trusted = ['-c', `safe.directory=${root}`];
  try {
    return execFileSync('git', [...trusted, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    throw new Failure(`The checks and the tests need git and a clone: ${(error as Error).message.trimEnd()}`);
  }
}
