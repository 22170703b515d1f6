import { createHash } from 'node:crypto';
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

/** Constant for an instance: the publisher looks for it there. */
const sortie = `./.sorties/${process.env['PORTAIL_INSTANCE'] || 'demo'}`;

/** The release runs from DATA_DIR, far from any node_modules: the server's bundle holds all that it needs. */
const AUTONOME = { resolve: { noExternal: true as const } };

// Astro reads it from the environment only; a fixed key keeps the server's code the same from build to build.
process.env['ASTRO_KEY'] = secrets.astro;

export default defineConfig({
  site: siteUrl,
  outDir: `${sortie}/dist`,
  cacheDir: `${sortie}/cache`,
  output: 'static',
  adapter: node({ mode: 'middleware', bodySizeLimit: CORPS_MAX_OCTETS }),
  trailingSlash: 'never',
  // Several pages at once: while one is being written, the next is drawn.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
  // The sitemap would list on-demand pages too.
  integrations: [preact(), sitemap({ filter: estIndexee })],
  // The session is the cms's: Astro's own store is not used.
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
    // `server/own-page.ts` does it, for every body and in French.
    checkOrigin: false,
    // Behind TLS, Astro believes the public origin that server.ts forwards: its cookies are those of an https page.
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
    // A schema that a browser does not judge with is not sent to it.
    build: {
      rolldownOptions: { treeshake: { manualPureFunctions: ['z'] } },
      // No chunk waits for another that the page does not already ask for.
      modulePreload: false,
    },
    environments: { ssr: AUTONOME, prerender: AUTONOME },
  },
});

function empreinte(script: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
