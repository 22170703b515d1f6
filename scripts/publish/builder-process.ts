/**
 * This process makes one build. Bundling takes several seconds and depends on the code alone: it is done at once.
 * Drawing takes a fraction of one and depends on the catalogue: it waits until `builder.ts` says that the catalogue is
 * there. The process ends with its parent, whatever ended it.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { lireEnvironnement } from '../../site/src/lib/environnement.ts';
import { hashSources } from '../build/sources.ts';
import { ROOT } from '../system/paths.mjs';
import { reusingPages } from './reuse.ts';

const SOURCES = ['site/src', 'site/public', 'site/astro.config.ts', 'site/package.json', 'config', 'package-lock.json'];

enableCompileCache();
const asked = once(process, 'message');
process.once('disconnect', () => process.exit(1));
const [release = ''] = process.argv.slice(2);
// `code` hashes the sources and not the bundle: two bundles of one code differ in the names of their files.
const code = hash([hashSources(ROOT, SOURCES), process.version, lireEnvironnement()]);

let config: AstroConfig;
const drawWhenAsked: AstroIntegration = {
  name: 'draw-when-asked',
  hooks: {
    'astro:config:done': (done) => {
      config = done.config;
    },
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => {
        const drawing = reusingPages(usual, { release, code, output: fileURLToPath(config.outDir) });
        return {
          ...drawing,
          async setup() {
            process.send?.('prepared');
            await asked;
            await drawing.setup?.();
          },
        };
      }),
    // Astro leaves its own entry out once there is another prerenderer.
    'astro:build:setup': ({ updateConfig }) =>
      void updateConfig({
        environments: { prerender: { build: { rolldownOptions: { input: 'astro/entrypoints/prerender' } } } },
      }),
  },
};

// The import is dynamic, because a static one would come before the cache.
const { build } = await import('astro');
try {
  await build({ root: process.cwd(), logLevel: 'warn', integrations: [drawWhenAsked] });
} catch (error) {
  console.error(error);
  process.exit(1);
}
process.exit(0);

function hash(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
