import { existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';

/** Emptied at start above this, so that a log forgotten for months does not fill the disk. */
const CAP_BYTES = 10 * 1024 * 1024;

/** Opens a log for a child to append to; the caller closes the descriptor. */
export function openLog(file: string): number {
  if (sizeOf(file) > CAP_BYTES) truncateSync(file);
  return openSync(file, 'a', 0o600);
}

/**
 * @param from byte where to begin, as the size noted before a process wrote
 * @returns the last lines, '' when the file does not exist
 */
export function lastLines(file: string, count: number, from = 0): string {
  if (!existsSync(file)) return '';
  return readFileSync(file).subarray(from).toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/** In bytes; 0 when the file does not exist. */
export function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}
