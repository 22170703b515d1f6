import type { APIRoute } from 'astro';
import { PRIVES } from '../lib/chemins.ts';

/** What belongs to a candidat is not for search engines; on-demand pages say « noindex » themselves. */
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
