import { lirePubliees } from '../../api/formation/services/formation.ts';

export const FORMATION = 'api::formation.formation';

/** `publiee` gives the published row of one formation, if any. */
export async function publiee(documentId: string): Promise<any> {
  const [formation] = await lirePubliees({ where: { documentId } });
  return formation;
}
