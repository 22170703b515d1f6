import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReleaseManifest } from '../../site/server/release.ts';
import { verifyRelease } from './verify.ts';

const page = { hash: '', encodings: [] };
const complete = { 'index.html': page, 'formations/index.html': page, '404.html': page };
const release = (pages: number, files = complete): ReleaseManifest => ({ id: '', pages, server: '', files });

test('a complete site of about the same size is published', () => {
  verifyRelease(release(80), undefined, 68);
  verifyRelease(release(80), release(160), 68);
});

test('a site without its listing is refused', () => {
  const { 'formations/index.html': _, ...files } = complete;
  assert.throws(
    () => verifyRelease({ ...release(80), files }, undefined, 68),
    /manque au site construit : formations\/index\.html/,
  );
});

test('a site that lost most of its pages is refused, unless the catalogue did', () => {
  assert.throws(() => verifyRelease(release(10), release(80), 68), /de 80 à 10 pages pour 68 formations/);
  verifyRelease(release(10), release(80), 4);
});
