import assert from 'node:assert/strict';
import { closeSync, mkdtempSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { appendToLog, capLog, openLog, sizeOf } from './logs.ts';

const CAP_BYTES = 10 * 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), 'portail-logs-'));
after(() => rmSync(folder, { recursive: true }));

test('a log that is not too long is left as it is', () => {
  const file = join(folder, 'short.log');
  writeFileSync(file, Buffer.alloc(CAP_BYTES));
  capLog(file);
  assert.equal(sizeOf(file), CAP_BYTES);
  assert.equal(sizeOf(`${file}.1`), 0);
});

test('a log that grew too long is emptied under the process that writes it, and kept once', () => {
  const file = join(folder, 'long.log');
  const log = openLog(file);
  writeSync(log, Buffer.alloc(CAP_BYTES + 1, 'x'));
  capLog(file);
  writeSync(log, 'after\n');
  closeSync(log);
  assert.equal(readFileSync(file, 'utf8'), 'after\n');
  assert.equal(sizeOf(`${file}.1`), CAP_BYTES + 1);
});

test('a line is added with its instant, and a disk that takes none is told', () => {
  const file = join(folder, 'supervisor.log');
  assert.equal(appendToLog(file, 'publisher ended'), true);
  assert.match(readFileSync(file, 'utf8'), /^\d{4}-\d\d-\d\dT[\d:.]+Z publisher ended\n$/);
  assert.equal(appendToLog('/dev/full', 'lost'), false);
});
