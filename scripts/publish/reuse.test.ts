import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import type { AstroPrerenderer } from 'astro';
import { DRAWN_PAGES, readDrawnPages, reusingPages } from './reuse.ts';

let folder: string;
const release = () => join(folder, 'release');
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portail-reuse-'));
  for (const name of ['output', 'release/client/formations/a', 'release/client/formations/b']) {
    await mkdir(join(folder, name), { recursive: true });
  }
});
afterEach(() => rm(folder, { recursive: true }));

/**
 * `build` draws pages with these keys.
 *
 * @returns the pages that were drawn, and those that were kept
 */
async function build(keys: Record<string, string | undefined>, code = 'code') {
  const drawn: string[] = [];
  const usual = {
    name: 'usual',
    getStaticPaths: async () => Object.entries(keys).map(([pathname, cacheKey]) => ({ pathname, cacheKey })),
    render: async ({ url }: Request) => {
      drawn.push(new URL(url).pathname);
      return new Response('drawn');
    },
  } as unknown as AstroPrerenderer;
  const reusing = reusingPages(usual, {
    release: release(),
    code,
    output: join(folder, 'output'),
  });
  await reusing.setup?.();
  for (const { pathname } of await reusing.getStaticPaths()) {
    const answer = (await reusing.render(new Request(`http://localhost${pathname}/`), {} as never)) as Response;
    assert.equal(answer.body === null, !drawn.includes(`${pathname}/`), 'what is kept has no body');
  }
  await reusing.teardown?.();
  return { drawn, kept: (await readDrawnPages(join(folder, 'output')))?.kept };
}

/** `enterService` copies the build as `assemble.ts` does. */
async function enterService(pages: Record<string, string>): Promise<void> {
  await writeFile(join(release(), DRAWN_PAGES), await readFile(join(folder, 'output', DRAWN_PAGES)));
  for (const [path, page] of Object.entries(pages))
    await writeFile(join(release(), 'client', path, 'index.html'), page);
}

test('every page is drawn without a release; then a page with the same key is kept', async () => {
  const all = { '/formations/a': '1', '/formations/b': '1' };
  assert.deepEqual((await build(all)).drawn, ['/formations/a/', '/formations/b/']);
  await enterService({ '/formations/a': 'a', '/formations/b': 'b' });
  assert.deepEqual(await build({ ...all, '/formations/b': '2', '/formations/c': '1' }), {
    drawn: ['/formations/b/', '/formations/c/'],
    kept: ['formations/a/index.html'],
  });
});

test('a page without a key is always drawn', async () => {
  await build({ '/formations/a': undefined });
  await enterService({ '/formations/a': 'a' });
  assert.deepEqual(await build({ '/formations/a': undefined }), { drawn: ['/formations/a/'], kept: [] });
});

test('after a change of the code everything is drawn', async () => {
  await build({ '/formations/a': '1' });
  await enterService({ '/formations/a': 'a' });
  assert.deepEqual((await build({ '/formations/a': '1' }, 'other code')).drawn, ['/formations/a/']);
});

test('a page that the release lost is drawn', async () => {
  await build({ '/formations/a': '1' });
  await enterService({});
  assert.deepEqual((await build({ '/formations/a': '1' })).drawn, ['/formations/a/']);
});
