import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readManifest, releaseFolder, serverFolder } from '../../site/server/release.ts';
import { assembleRelease } from './assemble.ts';
import { swap } from './swap.ts';

const PAGE = '<p>Licence professionnelle</p>'.repeat(100);

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'portail-assemble-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

/** `dist` makes the files that Astro would leave in its output folder. */
async function dist(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(dataDir, 'dist-'));
  const always = { 'server/entry.mjs': 'export {}', 'drawn-pages.json': '{"kept":[]}' };
  for (const [file, content] of Object.entries({ ...always, ...files })) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return folder;
}

async function assemble(id: string, files: Record<string, string>, earlier: string[] = []) {
  const manifests = await Promise.all(earlier.map((known) => readManifest(dataDir, known)));
  const [inService] = manifests;
  return assembleRelease({ dist: await dist(files), dataDir, id, inService, earlier: manifests, documents: [] });
}

test('pages are counted and compressed; small and binary files are not', async () => {
  const files = { 'client/index.html': PAGE, 'client/a.svg': '<svg/>', 'client/documents/a.pdf': '%PDF-'.repeat(1000) };
  const release = await assemble('1', files);
  assert.equal(release.pages, 1);
  assert.deepEqual(
    Object.fromEntries(Object.entries(release.files).map(([file, { encodings }]) => [file, encodings])),
    { 'index.html': ['br', 'gzip'], 'a.svg': [], 'documents/a.pdf': [] },
  );
  const page = join(releaseFolder(dataDir, '1'), 'client', 'index.html');
  assert.equal(brotliDecompressSync(await readFile(`${page}.br`)).toString(), PAGE);
  assert.equal(gunzipSync(await readFile(`${page}.gz`)).toString(), PAGE);
  assert.deepEqual(await readManifest(dataDir, '1'), release);
});

test('a file that did not change is linked with its compressed twins, one that did is written', async () => {
  await assemble('1', { 'client/index.html': PAGE, 'client/aide/index.html': PAGE });
  const second = await assemble('2', { 'client/index.html': PAGE, 'client/aide/index.html': `${PAGE}!` }, ['1']);
  assert.deepEqual(second.files['index.html']?.encodings, ['br', 'gzip']);
  const inode = async (id: string, file: string) => (await stat(join(releaseFolder(dataDir, id), 'client', file))).ino;
  for (const suffix of ['', '.br', '.gz']) {
    assert.equal(await inode('2', `index.html${suffix}`), await inode('1', `index.html${suffix}`));
    assert.notEqual(await inode('2', `aide/index.html${suffix}`), await inode('1', `aide/index.html${suffix}`));
  }
});

test('a page that the build kept is linked, and counted', async () => {
  await assemble('1', { 'client/index.html': PAGE, 'client/formations/a/index.html': PAGE });
  const kept = { 'client/index.html': '', 'drawn-pages.json': '{"kept":["formations/a/index.html"]}' };
  const second = await assemble('2', kept, ['1']);
  assert.equal(second.pages, 2);
  const page = join(releaseFolder(dataDir, '2'), 'client', 'formations', 'a', 'index.html');
  assert.equal(await readFile(page, 'utf8'), PAGE);
  assert.equal(gunzipSync(await readFile(`${page}.gz`)).toString(), PAGE);
  await assert.rejects(
    assemble('3', kept, []).then(() => assemble('4', kept, ['3'])),
    /a\/index.html is not in the release/,
  );
});

test('public documents are linked, not copied, and served under their own names', async () => {
  const path = join(dataDir, 'fiche.pdf');
  await writeFile(path, '%PDF-1.7');
  const documents = [{ slug: 'fiche-formation-ab12', path, hash: 'abc' }];
  const where = { dist: await dist({}), dataDir, id: '1' };
  const release = await assembleRelease({ ...where, inService: undefined, earlier: [], documents });
  assert.deepEqual(release.files, { 'documents/fiche-formation-ab12.pdf': { hash: 'abc', encodings: [] } });
  const published = join(releaseFolder(dataDir, '1'), 'client', 'documents', 'fiche-formation-ab12.pdf');
  assert.equal((await stat(published)).ino, (await stat(path)).ino);
});

test('the same server code is stored once, and sees the 404 page in service', async () => {
  const first = await assemble('1', { 'client/404.html': 'introuvable' });
  const second = await assemble('2', { 'client/404.html': 'introuvable' });
  assert.equal(second.server, first.server);
  await swap(dataDir, '2');
  const folder = serverFolder(dataDir, first.server);
  assert.equal(await readFile(join(folder, 'server', 'entry.mjs'), 'utf8'), 'export {}');
  assert.equal(await readFile(join(folder, 'client', '404.html'), 'utf8'), 'introuvable');

  const other = await assemble('3', { 'client/404.html': 'introuvable', 'server/entry.mjs': 'export const a = 1' });
  assert.notEqual(other.server, first.server);
});

test('hashed assets of the releases before stay reachable, compressed as they were, and no longer than that', async () => {
  await assemble('1', { 'client/_astro/a.1.js': PAGE, 'client/disparue.html': PAGE });
  await assemble('2', { 'client/_astro/a.2.js': PAGE }, ['1']);
  const third = await assemble('3', { 'client/_astro/a.3.js': PAGE }, ['2']);
  const assets = Object.entries(third.files).map(([file, { carried = false }]) => ({ file, carried }));
  assert.deepEqual(assets, [
    { file: '_astro/a.3.js', carried: false },
    { file: '_astro/a.2.js', carried: true },
  ]);
  await stat(join(releaseFolder(dataDir, '3'), 'client', '_astro', 'a.2.js.br'));
});
