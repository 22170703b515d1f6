export type ReponseRefusee = {
  documentId: string;
  pieceDemandeeRef: string;
  fichierRef: string | null;
  nomFichier: string | null;
  motifIncapacite: string | null;
  motifRefus: string | null;
};

/** `reponsesRefusees` gives the answers that were refused and replaced since, which the bureau still reads. */
export function reponsesRefusees(candidatureRef: string): Promise<ReponseRefusee[]> {
  return strapi.db
    .query('api::reponse-refusee.reponse-refusee')
    .findMany({ where: { candidatureRef }, orderBy: { id: 'asc' } });
}
