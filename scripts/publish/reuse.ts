/**
 * `reusingPages` keeps pages of the release in service rather than draw them again. Of several hundred formations, a
 * publication changes one. A page takes part when its `getStaticPaths` gives a `cacheKey`, made of all that it depends
 * on; the code must be the same too. A kept page is not even read: `assemble.ts` links it into the next release.
 */
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';

/** `DRAWN_PAGES` is written in the output of a build, then in its release. */
export const DRAWN_PAGES = 'drawn-pages.json';

export type DrawnPages = Readonly<{
  code: string;
  /** `keys` are by path, without slashes around it. */
  keys: Readonly<Record<string, string>>;
  /**
   * `kept` are paths inside `client/` of the pages that the build left out. They are those of the release in service.
   */
  kept: readonly string[];
}>;

export type Reuse = Readonly<{
  /** `release` is the folder of the release in service; there may be none. */
  release: string;
  /** `code` changes with anything that any page may depend on, the catalogue and the day excepted. */
  code: string;
  /** `output` is the folder of the build's output. */
  output: string;
}>;

export function reusingPages(usual: AstroPrerenderer, { release, code, output }: Reuse): AstroPrerenderer {
  let known: DrawnPages['keys'] = {};
  const keys: Record<string, string> = {};
  const kept: string[] = [];

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
      const file = `${path}/index.html`;
      const same = keys[path] !== undefined && keys[path] === known[path];
      if (!same || !(await exists(join(release, 'client', file)))) return usual.render(request, options);
      kept.push(file);
      // Astro writes no file for a page without a body.
      return new Response(null);
    },
    async teardown() {
      await usual.teardown?.();
      await writeFile(join(output, DRAWN_PAGES), JSON.stringify({ code, keys, kept } satisfies DrawnPages));
    },
  };
}

/**
 * `readDrawnPages` reads the keys of a release's pages.
 *
 * @returns undefined without a release, or when its pages were drawn without keys
 */
export async function readDrawnPages(release: string): Promise<DrawnPages | undefined> {
  const text = await readFile(join(release, DRAWN_PAGES), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function bare(pathname: string): string {
  return decodeURIComponent(pathname).replace(/^\/|\/$/g, '');
}
