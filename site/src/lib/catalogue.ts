/**
 * Loads the catalogue that the static pages are built from: one reply of the cms, one entry of one collection.
 * A bad item stops the build, naming its document and field; with the cms down, the last known catalogue is built again.
 */
import { Catalogue } from '@portail/config/rules/catalogue';
import type { Loader } from 'astro/loaders';
import { PAGES_LEGALES } from './chemins.ts';
import { appeler, CmsInjoignable, ReponseInattendue } from './cms.ts';

export const ENTREE_CATALOGUE = 'courant';

export const chargeurCatalogue: Loader = {
  name: 'portail-catalogue',
  schema: Catalogue,
  async load({ store, logger, generateDigest }) {
    try {
      const catalogue = await lireCatalogue();
      store.set({ id: ENTREE_CATALOGUE, data: catalogue, digest: generateDigest(catalogue) });
    } catch (erreur) {
      // `astro check` loads too, and needs no catalogue; a build without any stops at its first page.
      if (!(erreur instanceof CmsInjoignable)) throw erreur;
      logger.warn(`${erreur.message}: going on with the last known catalogue, if any.`);
    }
  },
};

async function lireCatalogue(): Promise<Catalogue> {
  const reponse = await appeler('catalogue.lire', {}).catch((erreur) => {
    if (!(erreur instanceof ReponseInattendue) || erreur.problemes.length === 0) throw erreur;
    throw new Error(['Catalogue refusé :', ...fautesDeForme(erreur)].join('\n  '), { cause: erreur });
  });
  if (!reponse.ok) throw new Error(`catalogue.lire: refused, ${reponse.statut}`);
  const fautes = fautesDeSens(reponse.donnees);
  if (fautes.length > 0) throw new Error(['Catalogue refusé :', ...fautes].join('\n  '));
  return reponse.donnees;
}

/** « formations « lp-ab » : au must be a day, YYYY-MM-DD », for the editor who published. */
export function fautesDeForme({ problemes, recu }: Pick<ReponseInattendue, 'problemes' | 'recu'>): string[] {
  return problemes.map(({ path: [collection = 'catalogue', rang, ...champ], message }) => {
    const liste = (recu as Record<PropertyKey, unknown> | null)?.[collection];
    const document = Array.isArray(liste) ? liste[Number(rang)] : undefined;
    const nom = document?.slug ?? document?.code ?? rang;
    return nom === undefined
      ? `${String(collection)} : ${message}`
      : `${String(collection)} « ${String(nom)} » : ${champ.map(String).join('.')} ${message}`;
  });
}

/** What each document may say alone, but not together. */
export function fautesDeSens({ formations, etablissements, pages }: Catalogue): string[] {
  const codes = new Set(etablissements.map(({ code }) => code));
  const slugs = new Set(pages.map(({ slug }) => slug));
  return [
    ...formations
      .filter(({ etablissement }) => !codes.has(etablissement))
      .map(({ slug, etablissement }) => `formations « ${slug} » : etablissement « ${etablissement} » n’existe pas`),
    ...Object.values(PAGES_LEGALES)
      .filter((slug) => !slugs.has(slug))
      .map((slug) => `pages « ${slug} » : le pied de chaque page y mène, elle doit être publiée`),
  ];
}
