import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import {
  currentRelease,
  releaseFolder,
  releasesFolder,
  serverFolder,
  serversFolder,
} from '../../site/server/release.ts';
import { listReleases, prune, swap } from './swap.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'portail-swap-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

async function write(id: string, server = 'a'): Promise<void> {
  await mkdir(releaseFolder(dataDir, id), { recursive: true });
  await writeFile(
    join(releaseFolder(dataDir, id), 'release.json'),
    JSON.stringify({ id, pages: 1, server, files: {} }),
  );
  await mkdir(serverFolder(dataDir, server), { recursive: true });
}

async function releasesOnDisk(): Promise<string[]> {
  return (await readdir(releasesFolder(dataDir))).filter((name) => /^\d/.test(name)).sort();
}

test('the link is never absent while releases follow one another', async () => {
  await mkdir(releasesFolder(dataDir));
  await swap(dataDir, '0');
  let swapping = true;
  const seen = new Set<string | undefined>();
  const reader = (async () => {
    while (swapping) seen.add(await currentRelease(dataDir));
  })();
  for (let id = 1; id <= 200; id++) await swap(dataDir, String(id));
  swapping = false;
  await reader;
  assert.equal(seen.has(undefined), false);
  assert.equal(await currentRelease(dataDir), '200');
});

test('before the first publication there is no release', async () => {
  assert.equal(await currentRelease(dataDir), undefined);
  assert.deepEqual(await listReleases(dataDir), []);
  await prune(dataDir);
});

test('a swap survives one that was killed half way', async () => {
  await mkdir(releasesFolder(dataDir));
  await writeFile(join(releasesFolder(dataDir), 'next'), '');
  await swap(dataDir, '1');
  assert.equal(await currentRelease(dataDir), '1');
});

test('three releases are kept, with the server code they use', async () => {
  for (const [id, server] of [
    ['1', 'a'],
    ['2', 'b'],
    ['3', 'c'],
    ['4', 'c'],
  ] as const)
    await write(id, server);
  await mkdir(releaseFolder(dataDir, '5'));
  await swap(dataDir, '4');
  await prune(dataDir);
  assert.deepEqual(await releasesOnDisk(), ['2', '3', '4'], 'the oldest and the incomplete one are gone');
  assert.deepEqual((await readdir(serversFolder(dataDir))).sort(), ['b', 'c']);
});

test('the release in service is kept however old it is', async () => {
  for (const id of ['1', '2', '3', '4']) await write(id);
  await swap(dataDir, '1');
  await prune(dataDir);
  assert.deepEqual(await releasesOnDisk(), ['1', '3', '4']);
});
