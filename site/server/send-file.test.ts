import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseEncoding, parseRange } from './send-file.ts';
import type { StaticFile } from './static-files.ts';

const content = { size: 0, bytes: Buffer.alloc(0) };
const file: StaticFile = {
  hash: 'a',
  type: 'text/html',
  cacheControl: '',
  identity: content,
  encoded: { br: content, gzip: content },
};

const encodings = [
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['BR;q=0.5', 'br'],
  ['br;q=0, gzip;q=1.0', 'gzip'],
  ['br ; q=0.000', undefined],
  ['brotli', undefined],
  ['', undefined],
  [undefined, undefined],
] as const;
for (const [accepted, chosen] of encodings) {
  test(`Accept-Encoding: ${accepted} → ${chosen}`, () => assert.equal(chooseEncoding(file, accepted), chosen));
}

test('a file that was not compressed is sent as it is', () => {
  assert.equal(chooseEncoding({ ...file, encoded: {} }, 'br'), undefined);
});

const ranges = [
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=990-', { start: 990, end: 999 }],
  ['bytes=-10', { start: 990, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  ['bytes=0-5000', { start: 0, end: 999 }],
  ['bytes=1000-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=50-10', undefined],
  ['bytes=0-1,5-6', undefined],
  ['bytes=-', undefined],
  ['lines=0-1', undefined],
  [undefined, undefined],
] as const;
for (const [header, range] of ranges) {
  test(`Range: ${header} of 1 000 bytes`, () => assert.deepEqual(parseRange(header, 1000), range));
}
