import {
  appendFileSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';

/** `CAP_BYTES` is the longest that a log grows: a part that fails for months does not fill the disk. */
const CAP_BYTES = 10 * 1024 * 1024;

/** `openLog` opens a log for a child to append to; the caller closes the descriptor. */
export function openLog(file: string): number {
  capLog(file);
  return openSync(file, 'a', 0o600);
}

/**
 * `capLog` empties a log that has grown too long, even while a process appends to it. It keeps the old content beside
 * it, once, when the disk has room for that.
 */
export function capLog(file: string): void {
  if (sizeOf(file) <= CAP_BYTES) return;
  const before = `${file}.1`;
  try {
    copyFileSync(file, before);
  } catch {
    // Half a copy would take the room that is missing.
    rmSync(before, { force: true });
  }
  truncateSync(file);
}

/**
 * `appendToLog` adds a line with its instant.
 *
 * @returns false when the disk does not take it
 */
export function appendToLog(file: string, line: string): boolean {
  try {
    capLog(file);
    appendFileSync(file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

/**
 * `lastLines` reads the end of a log.
 *
 * @param from byte where to begin, as the size noted before a process wrote
 * @returns the last lines, '' when the file does not exist
 */
export function lastLines(file: string, count: number, from = 0): string {
  if (!existsSync(file)) return '';
  return readFileSync(file).subarray(from).toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/** `sizeOf` is in bytes; 0 when the file does not exist. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
