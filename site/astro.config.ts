import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import node from '@astrojs/node';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders, passthroughImageService } from 'astro/config';
import { MARQUER_SCRIPT } from './src/lib/avec-script.ts';
import { estIndexee } from './src/lib/chemins.ts';
import { CORPS_MAX_OCTETS } from './src/lib/corps.ts';
import { lireEnvironnement } from './src/lib/environnement.ts';
import { MARQUER_ETAT } from './src/lib/etat-connexion.ts';

const { siteUrl, secrets } = lireEnvironnement();
const { protocol, hostname, port } = new URL(siteUrl);

/** `sortie` is constant for an instance, because the publisher looks for the build there. */
const sortie = `./.sorties/${process.env['PORTAIL_INSTANCE'] || 'demo'}`;

/** `AUTONOME` puts all dependencies in the server's bundle. A release runs from DATA_DIR, far from any node_modules. */
const AUTONOME = { resolve: { noExternal: true as const } };

/**
 * `SCHEMAS` are the functions of zod that make a schema: tree shaking drops those that no script of the page uses. They
 * are named in full, because the name of the module alone, `z`, is also that of functions inside Preact.
 */
const SCHEMAS = [
  ...[
    '_default',
    'array',
    'boolean',
    'coerce',
    'discriminatedUnion',
    'email',
    'enum',
    'extend',
    'int',
    'iso',
    'literal',
  ],
  ...['maximum', 'maxLength', 'minimum', 'minLength', 'nullable', 'object', 'optional', 'overwrite', 'pipe', 'record'],
  ...['refine', 'regex', 'strictObject', 'string', 'transform', 'trim', 'union', 'url'],
].map((nom) => `z.${nom}`);

const PDF_SANS_POLICE = fileURLToPath(new URL('./src/features/photos/pdf-sans-police.ts', import.meta.url));

// Astro reads ASTRO_KEY from the environment only. A fixed key keeps the server's code the same from build to build.
process.env['ASTRO_KEY'] = secrets.astro;

export default defineConfig({
  site: siteUrl,
  outDir: `${sortie}/dist`,
  cacheDir: `${sortie}/cache`,
  output: 'static',
  adapter: node({ mode: 'middleware', bodySizeLimit: CORPS_MAX_OCTETS }),
  trailingSlash: 'never',
  // `concurrency` draws several pages at once: while one is being written, the next is drawn.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
  // The filter keeps the sitemap to static pages: Astro would list on-demand pages too.
  integrations: [preact(), sitemap({ filter: estIndexee })],
  // Astro's session store is off, because the session is a row of the cms.
  session: false,
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  fonts: [
    {
      name: 'Figtree',
      cssVariable: '--police-figtree',
      provider: fontProviders.local(),
      options: {
        variants: [{ src: ['./src/assets/fonts/figtree-latin-variable.woff2'], weight: '300 900', style: 'normal' }],
      },
      fallbacks: ['system-ui', 'sans-serif'],
    },
  ],
  security: {
    // `server/own-page.ts` checks the origin instead of Astro, for every body and in French.
    checkOrigin: false,
    // Astro believes the public origin that server.ts forwards behind TLS, and so sets the cookies of an https page.
    allowedDomains: protocol === 'https:' ? [{ protocol: 'https', hostname, ...(port && { port }) }] : [],
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: [empreinte(MARQUER_ETAT), empreinte(MARQUER_SCRIPT)] },
    },
  },
  markdown: { syntaxHighlight: false },
  vite: {
    // pdf-lib carries the fonts and the PNG decoder that photos on a page never use: two thirds of its weight.
    resolve: { alias: { '@pdf-lib/standard-fonts': PDF_SANS_POLICE, '@pdf-lib/upng': PDF_SANS_POLICE } },
    worker: { format: 'es' },
    build: {
      rolldownOptions: { treeshake: { manualPureFunctions: SCHEMAS } },
      // Module preload is off: no chunk waits for another that the page does not already ask for.
      modulePreload: false,
    },
    environments: { ssr: AUTONOME, prerender: AUTONOME },
  },
});

function empreinte(script: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
