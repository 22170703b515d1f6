/**
 * This file is « Mon compte »: what a candidat reads of their account, and saves of it block by block (guide p. 13).
 */
import type { Compte } from '@portail/config/contract/compte';
import { fautesDuBloc, sansSuperflu } from '@portail/config/rules/fautes';
import type { NomBloc, Profil } from '@portail/config/rules/parcours';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerCandidat } from '../../../platform/db/locks.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus, reussite, saisieRefusee } from '../../../platform/issue.ts';
import { journaliser } from '../../../platform/journal.ts';
import type { CandidatConnecte } from '../../../platform/session.ts';
import { colonnesDuBloc, fautesDesPlans, profilDe } from '../../candidat/services/profil.ts';
import { remiseA, remiseDuChangement } from '../../courriel/services/remise.ts';
import * as reference from '../../reference/services/reference.ts';
import * as sessions from '../../session/services/session.ts';

type Vide = Record<never, never>;

const candidats = () => strapi.db.query('api::candidat.candidat');

export async function lire(
  { ref, compteRef, email, emailValide }: CandidatConnecte,
  session?: string,
): Promise<Issue<Compte>> {
  const ligne = await candidats().findOne({ where: { documentId: ref } });
  const candidatures: { annee: number; transmiseLe: string | null; etat: string }[] = await strapi.db
    .query('api::candidature.candidature')
    .findMany({ where: { candidatRef: ref }, select: ['annee', 'transmiseLe', 'etat'] });
  const instant = await maintenant();
  const { emailEnAttente } = ligne;
  const transmises = candidatures.filter(({ transmiseLe }) => transmiseLe !== null);
  return reussite({
    profil: profilDe(ligne),
    email,
    emailValide,
    emailEnAttente,
    remise: await remiseA({ compteRef, email }, instant),
    remiseEnAttente: emailEnAttente ? await remiseDuChangement(compteRef, instant) : null,
    dossiersTransmis: transmises.length,
    dossiersEnCours: candidatures.filter(({ etat }) => etat === 'en_constitution').length,
    autresSessions: await sessions.compterAutres(compteRef, session, instant),
    conservationJusquau: await conservation(transmises.map(({ annee }) => annee)),
  });
}

export function modifier(
  { ref, compteRef }: CandidatConnecte,
  { bloc, ...saisie }: { bloc: NomBloc } & Partial<Profil>,
): Promise<Issue<Vide>> {
  return transaction(async ({ trx, instant }) => {
    if (!(await verrouillerCandidat(trx, ref))) return refus('session_absente');
    const avant = profilDe(await candidats().findOne({ where: { documentId: ref } }));
    const contexte = await reference.contexte(instant);
    const fautes = { ...fautesDuBloc(saisie, contexte, avant), ...fautesDesPlans(saisie, avant) };
    if (Object.keys(fautes).length > 0) return saisieRefusee(fautes);
    await candidats().updateMany({
      where: { documentId: ref },
      data: colonnesDuBloc(bloc, sansSuperflu(saisie, contexte)),
    });
    await journaliser({
      instant,
      acteur: 'candidat',
      acteurRef: ref,
      action: 'compte.modifier',
      cible: { type: 'compte', ref: compteRef },
      details: { bloc },
    });
    return reussite({});
  });
}

/**
 * `conservation` gives the last day until which one of these campagnes' dossiers are kept; null as long as one has
 * none.
 */
async function conservation(annees: readonly number[]): Promise<string | null> {
  const campagnes: { conservationJusquau: string | null }[] = await strapi.db
    .query('api::campagne.campagne')
    .findMany({ where: { annee: { $in: [...annees] } }, select: ['conservationJusquau'] });
  const dates = campagnes.map(({ conservationJusquau }) => conservationJusquau);
  return dates.includes(null) ? null : (dates.toSorted().at(-1) ?? null);
}
