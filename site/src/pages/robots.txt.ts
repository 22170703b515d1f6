import type { APIRoute } from 'astro';
import { PRIVES } from '../lib/chemins.ts';

/** `GET` keeps search engines out of a candidat's pages; on-demand pages say « noindex » themselves. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      ...PRIVES.map((chemin) => `Disallow: ${chemin}`),
      '',
      `Sitemap: ${new URL('/sitemap-index.xml', site)}`,
      '',
    ].join('\n'),
  );
