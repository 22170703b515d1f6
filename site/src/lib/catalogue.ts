/** The catalogue that the static pages are built from: one file of the publisher's, one entry of one collection. */
import { readFile } from 'node:fs/promises';
import { Catalogue } from '@portail/config/rules/catalogue';
import type { Loader } from 'astro/loaders';

export const ENTREE_CATALOGUE = 'courant';

/** Where `scripts/publish` left it. */
export const VARIABLE_CATALOGUE = 'PORTAIL_CATALOGUE';

export const chargeurCatalogue: Loader = {
  name: 'portail-catalogue',
  schema: Catalogue,
  async load({ store, logger, generateDigest }) {
    const fichier = process.env[VARIABLE_CATALOGUE];
    // `astro check` loads too, and needs none; a build without any stops at its first page.
    if (!fichier) return logger.warn(`${VARIABLE_CATALOGUE} names no file: no catalogue.`);
    const catalogue = Catalogue.parse(JSON.parse(await readFile(fichier, 'utf8')));
    store.set({ id: ENTREE_CATALOGUE, data: catalogue, digest: generateDigest(catalogue) });
  },
};
