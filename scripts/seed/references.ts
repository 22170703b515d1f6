import { motsDUneEcole } from '@portail/config/rules/recherche';
import type { Strapi } from '../system/strapi.ts';
import { insertRows } from './bulk.ts';
import { ECOLES } from './demo/references/ecoles.ts';
import { DIPLOMES, SITUATIONS, SPECIALITES } from './demo/references/listes.ts';
import { SERIES } from './demo/references/series.ts';

/** `PAS` is the room between two ranks, for administration to insert a line. */
const PAS = 10;

/** `seedReferences` writes the lists of the wizard, each in the order of its data. */
export async function seedReferences(strapi: Strapi, now: Date): Promise<void> {
  const ranger = (uid: string, lignes: readonly object[]) =>
    insertRows(
      strapi,
      uid,
      lignes.map((ligne, rang) => ({ ...ligne, ordre: (rang + 1) * PAS })),
      now,
    );
  const intituler = (intitules: readonly string[]) => intitules.map((intitule) => ({ intitule }));
  await ranger('api::situation.situation', intituler(SITUATIONS));
  await ranger('api::serie-bac.serie-bac', SERIES);
  await ranger('api::specialite-bac.specialite-bac', intituler(SPECIALITES));
  await ranger('api::type-diplome.type-diplome', DIPLOMES);
  await insertRows(
    strapi,
    'api::ecole.ecole',
    ECOLES.map((ecole) => ({ ...ecole, recherche: motsDUneEcole(ecole) })),
    now,
  );
}
