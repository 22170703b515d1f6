export type ReponseRefusee = {
  documentId: string;
  pieceDemandeeRef: string;
  fichierRef: string | null;
  nomFichier: string | null;
  motifIncapacite: string | null;
  motifRefus: string | null;
};

/** What was answered before, refused, and replaced since: it stays the desk's to read. */
export function reponsesRefusees(candidatureRef: string): Promise<ReponseRefusee[]> {
  return strapi.db
    .query('api::reponse-refusee.reponse-refusee')
    .findMany({ where: { candidatureRef }, orderBy: { id: 'asc' } });
}
