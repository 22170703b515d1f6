/** The catalogue as the static pages read it: what was published, not the present. On-demand pages ask the cms. */

import { getEntry } from 'astro:content';
import type { Catalogue } from '@portail/config/rules/catalogue';
import { ENTREE_CATALOGUE } from '../../lib/catalogue.ts';

export async function lireCatalogue(): Promise<Catalogue> {
  const entree = await getEntry('catalogue', ENTREE_CATALOGUE);
  if (!entree) throw new Error('The catalogue was not loaded.');
  return entree.data;
}
