/** The catalogue as the static pages read it: what was published, not the present. On-demand pages ask the cms. */

import { getEntry } from 'astro:content';
import type { Catalogue, Etablissement, Formation } from '@portail/config/rules/catalogue';
import { ENTREE_CATALOGUE } from '../../lib/catalogue.ts';

export async function lireCatalogue(): Promise<Catalogue> {
  const entree = await getEntry('catalogue', ENTREE_CATALOGUE);
  if (!entree) throw new Error('No catalogue: the cms did not answer, and none was known.');
  return entree.data;
}

export type EtablissementDe = (formation: Formation) => Etablissement;

/** The loader has checked that each formation has one. */
export function etablissementsParCode(etablissements: readonly Etablissement[]): EtablissementDe {
  const parCode = new Map(etablissements.map((etablissement) => [etablissement.code, etablissement]));
  return ({ slug, etablissement: code }) => {
    const etablissement = parCode.get(code);
    if (!etablissement) throw new Error(`Formation ${slug}: no établissement ${code}`);
    return etablissement;
  };
}
