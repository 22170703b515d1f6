import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { Failure } from '../system/failure.mjs';

const LINE = /^\s*(?:#.*|(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=\s*(?:"[^"]*"|'[^']*'|[^"'].*)?\s*(?:#.*)?)?$/;

/**
 * `readDotEnv` refuses a line that it does not understand. Node's own parser skips it, so that a mistyped line would
 * silently mean its default.
 *
 * @returns the variables of `.env`, none when there is no such file
 */
export function readDotEnv(root: string): Record<string, string | undefined> {
  const file = join(root, '.env');
  if (!existsSync(file)) return {};
  const text = read(file);
  const broken = text.split(/\r?\n/).findIndex((line) => !LINE.test(line));
  if (broken !== -1) throw new Failure(`.env, line ${broken + 1}: write NAME=value, or a comment that begins with #.`);
  return parseEnv(text);
}

function read(file: string): string {
  try {
    // Some editors begin a file with a mark, which would be taken for a part of the first name.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Failure(`.env cannot be read: ${(error as Error).message}.`);
  }
}
