/** This service gives a person what was written about their dossiers, to take away. */

type Ecrits = { motifs: { ecritLe: Date; acte: string; texte: string }[] };

/**
 * `ANNONCE` is true for a motif that its candidat was told: a judgement is the bureau's own until an act announces it
 * (domain §2).
 */
const ANNONCE = `(j.action <> 'piece.juger' or exists (
  select 1 from journaux a where a.cible_type = j.cible_type and a.cible_ref = j.cible_ref and a.id > j.id
    and a.action in ('candidature.demander-complements', 'candidature.declarer-complete', 'candidature.declarer-irrecevable')
))`;

/** `exporterEcrits` gives the writings about all the dossiers of a candidat, oldest first, by dossier. */
export async function exporterEcrits(candidatRef: string): Promise<Map<string, Ecrits>> {
  const motifs: (Ecrits['motifs'][number] & { ref: string })[] = await strapi.db
    .connection('motifs as m')
    .join('journaux as j', 'j.id', 'm.ligne')
    .join('candidatures as c', 'c.document_id', 'm.candidature_ref')
    .where('c.candidat_ref', candidatRef)
    .whereRaw(ANNONCE)
    .orderBy('m.id')
    .select({ ref: 'm.candidature_ref', ecritLe: 'j.instant', acte: 'j.action', texte: 'm.texte' });
  const parDossier = new Map<string, Ecrits>();
  for (const { ref, ...motif } of motifs) {
    const ecrits = parDossier.get(ref) ?? { motifs: [] };
    ecrits.motifs.push(motif);
    parDossier.set(ref, ecrits);
  }
  return parDossier;
}
