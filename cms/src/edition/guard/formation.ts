import { type FormationDeSaPage, lirePubliees, POUR_SA_PAGE } from '../../api/formation/services/formation.ts';

export const FORMATION = 'api::formation.formation';

/** `publiee` gives the published row of one formation, if any. */
export async function publiee(documentId: string): Promise<FormationDeSaPage | undefined> {
  const [formation] = await lirePubliees({ where: { documentId }, populate: POUR_SA_PAGE });
  return formation;
}
