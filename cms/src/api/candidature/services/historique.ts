import type { Fait } from '@portail/config/contract/candidature';
import { ACTES_RACONTES } from '@portail/config/rules/historique';

/** `FAITS_MAX` is more than anybody writes by hand in one dossier; a script's work is cut. */
const FAITS_MAX = 300;

/** `raconter` tells what happened to these dossiers, oldest first, as far as their candidat is told. */
export async function raconter(candidatureRefs: readonly string[]): Promise<Map<string, Fait[]>> {
  const lignes: LigneDuJournal[] = await strapi.db
    .connection('journaux')
    .where({ cible_type: 'candidature' })
    .whereIn('cible_ref', [...candidatureRefs])
    .whereIn('action', ACTES_RACONTES)
    .orderBy('id', 'desc')
    .limit(FAITS_MAX * candidatureRefs.length)
    .select('cible_ref as ref', 'instant', 'action as acte', strapi.db.connection.raw("details->>'piece' as piece"));
  return parDossier(lignes.toReversed());
}

/** `LigneDuJournal` is a line of the journal, as PostgreSQL gives it. */
export type LigneDuJournal = { ref: string; instant: Date; acte: Fait['acte']; piece: string | null };

/** `parDossier` gives the facts of each dossier, in the order of the lines. */
export function parDossier(lignes: readonly LigneDuJournal[]): Map<string, Fait[]> {
  const histoires = new Map<string, Fait[]>();
  for (const { ref, instant, acte, piece } of lignes) {
    const faits = histoires.get(ref) ?? [];
    faits.push({ instant: instant.toISOString(), acte, piece });
    histoires.set(ref, faits);
  }
  return histoires;
}
