import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReleaseManifest } from '../../site/server/release.ts';
import { verifyRelease } from './verify.ts';

const page = { hash: '', encodings: [] };
const complete = { 'index.html': page, 'formations/index.html': page, '404.html': page };
const release = (pages: number, files = complete): ReleaseManifest => ({ id: '', pages, server: '', files });
const unasked = () => Promise.reject(new Error('The catalogue was asked without need.'));

test('a complete site of about the same size is published', async () => {
  await verifyRelease(release(80), undefined, unasked);
  await verifyRelease(release(80), release(160), unasked);
});

test('a site without its listing is refused', async () => {
  const { 'formations/index.html': _, ...files } = complete;
  await assert.rejects(verifyRelease({ ...release(80), files }, undefined, unasked), /without formations\/index\.html/);
});

test('a site that lost most of its pages is refused, unless the catalogue did', async () => {
  await assert.rejects(
    verifyRelease(release(10), release(80), async () => 68),
    /from 80 to 10 pages for 68 formations/,
  );
  await verifyRelease(release(10), release(80), async () => 4);
});
