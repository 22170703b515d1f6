import type { Ligne } from '../../platform/db/row.ts';

export type ReponseRefusee = Ligne<'api::reponse-refusee.reponse-refusee'>;

/** `reponsesRefusees` gives the answers that were refused and replaced since, which the bureau still reads. */
export function reponsesRefusees(candidatureRef: string): Promise<ReponseRefusee[]> {
  return strapi.db
    .query('api::reponse-refusee.reponse-refusee')
    .findMany({ where: { candidatureRef }, orderBy: { id: 'asc' } });
}
