/** This service gives a person what the portal keeps of their entretiens, to take away. */

type ConvocationExportee = {
  etat: string;
  convoqueeLe: Date;
  repondreAvant: string | null;
  presence: string | null;
  appreciation: string | null;
  reservations: { debut: Date; fin: Date; etat: string; par: string; creeeLe: Date; finieLe: Date | null }[];
};

/** `exporterConvocations` gives all of a candidat's convocations with their réservations, oldest first, by dossier. */
export async function exporterConvocations(candidatRef: string): Promise<Map<string, ConvocationExportee[]>> {
  const { connection } = strapi.db;
  const convocations: (Omit<ConvocationExportee, 'reservations'> & { ref: string; candidatureRef: string })[] =
    await connection('convocations').where({ candidat_ref: candidatRef }).orderBy('id').select({
      ref: 'document_id',
      candidatureRef: 'candidature_ref',
      etat: 'etat',
      convoqueeLe: 'convoquee_le',
      repondreAvant: 'repondre_avant',
      presence: 'presence',
      appreciation: 'appreciation',
    });
  const reservations: (ConvocationExportee['reservations'][number] & { convocationRef: string })[] = await connection(
    'reservations as r',
  )
    .join('creneaux as k', 'k.document_id', 'r.creneau_ref')
    .whereIn(
      'r.convocation_ref',
      convocations.map(({ ref }) => ref),
    )
    .orderBy('r.id')
    .select({
      convocationRef: 'r.convocation_ref',
      debut: 'k.debut',
      fin: 'k.fin',
      etat: 'r.etat',
      par: 'r.par',
      creeeLe: 'r.creee_le',
      finieLe: 'r.finie_le',
    });
  const parDossier = new Map<string, ConvocationExportee[]>();
  for (const { ref, candidatureRef, ...convocation } of convocations) {
    const siennes = reservations.filter(({ convocationRef }) => convocationRef === ref);
    const exportee = { ...convocation, reservations: siennes.map(({ convocationRef: _, ...une }) => une) };
    parDossier.set(candidatureRef, [...(parDossier.get(candidatureRef) ?? []), exportee]);
  }
  return parDossier;
}
