import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @returns what git tracks or would track, from the root of the repository, with forward slashes */
export function repositoryFiles(root: string): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = [...new Set(list.split('\0'))];
  return files.filter((file) => file !== '' && existsSync(join(root, file))).sort();
}
