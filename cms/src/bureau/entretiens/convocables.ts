/** This file selects the dossiers that may be convoked, and that nobody has convoked yet. */
import { CONVOCATIONS_OUVERTES, DOSSIERS_CONVOCABLES } from '@portail/config/rules/entretien';
import type { Knex } from 'knex';

/** `convocables` keeps them in a query on `candidatures as c`: a deleted account has nobody to convoke. */
export function convocables(requete: Knex.QueryBuilder): Knex.QueryBuilder {
  return requete
    .whereIn('c.etat', [...DOSSIERS_CONVOCABLES])
    .whereRaw(
      `exists (select 1 from candidats ca join up_users cu on cu.document_id = ca.compte_ref
        where ca.document_id = c.candidat_ref)`,
    )
    .whereRaw(`not exists (select 1 from convocations v where v.candidature_ref = c.document_id and v.etat = any(?))`, [
      [...CONVOCATIONS_OUVERTES],
    ]);
}
