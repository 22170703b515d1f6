/**
 * Process of one build. Bundling takes several seconds and depends on the code alone: it is done at once. Drawing takes
 * a fraction of one and depends on the catalogue: it waits until `builder.ts` says that the catalogue is there. Ends
 * with its parent, whatever ended it.
 */
import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import type { AstroIntegration } from 'astro';

enableCompileCache();
const asked = once(process, 'message');
process.once('disconnect', () => process.exit(1));

const drawWhenAsked: AstroIntegration = {
  name: 'draw-when-asked',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => ({
        ...usual,
        async setup() {
          await asked;
          await usual.setup?.();
        },
      })),
    // Astro leaves its own entry out once there is another prerenderer.
    'astro:build:setup': ({ updateConfig }) =>
      void updateConfig({
        environments: { prerender: { build: { rolldownOptions: { input: 'astro/entrypoints/prerender' } } } },
      }),
  },
};

// Not a static import, which would come before the cache.
const { build } = await import('astro');
try {
  await build({ root: process.cwd(), logLevel: 'warn', integrations: [drawWhenAsked] });
} catch (error) {
  console.error(error);
  process.exit(1);
}
process.exit(0);
