import { SESSION_ECRITURE_MS, sessionVivante } from '@portail/config/rules/compte';
import { CONVOCATIONS_OUVERTES } from '@portail/config/rules/entretien';
import { aQuiDeJouer, ETATS_CANDIDATURE } from '@portail/config/rules/etats';
import { HORLOGE, instantLu } from './db/clock.ts';
import { empreinteDe } from './token.ts';

export type CandidatConnecte = {
  ref: string;
  compteRef: string;
  nom: string;
  prenom: string;
  email: string;
  emailValide: boolean;
  /**
   * `convocations` counts the lines of the home page: open, and not past. It is null without any convocation: the menu
   * has an entry as soon as there is one.
   */
  convocations: number | null;
  /** `dossiers` counts those that are to be transmitted, or completed. */
  dossiers: number;
};

const DOSSIERS = `(
  select count(*)::int from candidatures d where d.candidat_ref = c.document_id and d.etat = any(?)
) as dossiers`;

const CONVOCATIONS = `(
  select case when count(*) > 0 then count(*) filter (where v.etat = any(?) and not exists (
    select 1 from reservations r join creneaux k on k.document_id = r.creneau_ref
    where r.convocation_ref = v.document_id and r.etat = 'active' and k.debut <= clock_timestamp()
  ))::int end
  from convocations v where v.candidat_ref = c.document_id and v.etat <> 'close'
) as convocations`;

/**
 * `candidatDeSession` checks a session token against the database at each request, so that a closed session ends at
 * once.
 */
export async function candidatDeSession(jeton: string): Promise<CandidatConnecte | undefined> {
  const empreinte = empreinteDe(jeton);
  const ligne = await strapi.db
    .connection('sessions_candidat as s')
    .join('up_users as u', 'u.document_id', 's.compte_ref')
    .join('candidats as c', 'c.compte_ref', 's.compte_ref')
    .where({ 's.empreinte': empreinte, 'u.blocked': false })
    .first(
      's.ouverte_le as ouverteLe',
      's.vue_le as vueLe',
      'c.document_id as ref',
      'u.document_id as compteRef',
      'c.nom',
      'c.prenom',
      'u.email',
      'u.confirmed as emailValide',
      strapi.db.connection.raw(CONVOCATIONS, [[...CONVOCATIONS_OUVERTES]]),
      strapi.db.connection.raw(DOSSIERS, [ETATS_CANDIDATURE.filter((etat) => aQuiDeJouer(etat) === 'candidat')]),
      strapi.db.connection.raw(`${HORLOGE} as ms`),
    );
  if (!ligne) return undefined;
  const { ouverteLe, vueLe, ms, ...candidat } = ligne;
  const instant = instantLu(ms);
  if (!sessionVivante({ ouverteLe, vueLe }, instant)) return undefined;
  if (instant.getTime() - vueLe.getTime() >= SESSION_ECRITURE_MS) {
    await strapi.db.connection('sessions_candidat').where({ empreinte }).update({ vue_le: instant });
  }
  return candidat;
}
