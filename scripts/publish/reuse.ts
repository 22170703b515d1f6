/**
 * Pages of the release in service that are taken as they are rather than drawn again: of several hundred formations, a
 * publication changes one. A page takes part when its `getStaticPaths` gives a `cacheKey`, made of all that it depends
 * on; the code must be the same too. Left to themselves, both would draw the same bytes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';

/** In the output of a build, then in its release. */
export const DRAWN_PAGES = 'drawn-pages.json';

type DrawnPages = Readonly<{
  code: string;
  /** By path, without slashes around it. */
  keys: Readonly<Record<string, string>>;
}>;

export type Reuse = Readonly<{
  /** Folder of the release in service; there may be none. */
  release: string;
  /** Changes with anything that any page may depend on, the catalogue and the day excepted. */
  code: string;
  /** Folder of the build's output. */
  output: string;
}>;

export function reusingPages(usual: AstroPrerenderer, { release, code, output }: Reuse): AstroPrerenderer {
  let known: DrawnPages['keys'] = {};
  const keys: Record<string, string> = {};

  return {
    ...usual,
    async setup() {
      const drawn = await readDrawnPages(release);
      if (drawn?.code === code) known = drawn.keys;
      await usual.setup?.();
    },
    async getStaticPaths() {
      const paths = await usual.getStaticPaths();
      for (const { pathname, cacheKey } of paths) if (cacheKey) keys[bare(pathname)] = cacheKey;
      return paths;
    },
    async render(request, options) {
      const path = bare(new URL(request.url).pathname);
      const same = keys[path] !== undefined && keys[path] === known[path];
      const page = same
        ? await readFile(join(release, 'client', path, 'index.html')).catch(() => undefined)
        : undefined;
      return page ? new Response(page) : usual.render(request, options);
    },
    async teardown() {
      await usual.teardown?.();
      await writeFile(join(output, DRAWN_PAGES), JSON.stringify({ code, keys } satisfies DrawnPages));
    },
  };
}

/** @returns undefined without a release, or before there were such pages */
async function readDrawnPages(release: string): Promise<DrawnPages | undefined> {
  const text = await readFile(join(release, DRAWN_PAGES), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

function bare(pathname: string): string {
  return decodeURIComponent(pathname).replace(/^\/|\/$/g, '');
}
