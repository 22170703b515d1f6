import { refusDe } from '@portail/config/refusals';
import { peutAbandonner, peutCandidater, peutEcrire } from '@portail/config/rules/candidature';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { instantQuiCompte } from '@portail/config/rules/echeances';
import { estDejaFait } from '@portail/config/rules/etats';
import { peutRemplacerLettre } from '@portail/config/rules/lettre';
import { peutRanger, type Voeux, voeuxInitiaux } from '@portail/config/rules/voeux';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerCandidat } from '../../../platform/db/locks.ts';
import { type Acte, estConflitUnique, transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../../platform/issue.ts';
import { journaliser, parCandidat } from '../../../platform/journal.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import type { CandidatConnecte } from '../../../platform/session.ts';
import { clore } from '../../convocation/services/cloture.ts';
import { direFin, type FinDite } from '../../convocation/services/modeles.ts';
import type { FormationPubliee } from '../../formation/services/formation.ts';
import * as formations from '../../formation/services/formation.ts';
import { candidatureAbandonnee } from '../courriels.ts';
import * as lecture from './lecture.ts';
import { type Candidature, limiteDe, lireCandidature } from './ligne.ts';
import { type DossierVerrouille, ecrireSous, verrouiller } from './verrou.ts';

type Vide = Record<never, never>;

const candidatures = () => strapi.db.query('api::candidature.candidature');

export async function situer(candidat: CandidatConnecte | undefined, slug: string, arrivee: Date | null) {
  const instant = instantQuiCompte(arrivee, await maintenant());
  return lecture.situer(candidat, slug, ({ presentation: periode }, existante) => {
    const emailValide = candidat?.emailValide ?? true;
    const empechements = refusDe(peutCandidater({ emailValide, periode, instant, existante }));
    return candidat ? [...empechements] : [{ code: 'session_absente' as const }, ...empechements];
  });
}

/** `deposer` creates the dossier, once for a candidat and a formation: the database's unique index arbitrates. */
export async function deposer(
  candidat: CandidatConnecte,
  slug: string,
  arrivee: Date | null,
): Promise<Issue<{ id: string }>> {
  try {
    return await transaction(async ({ trx, instant }) => {
      const formation = await formations.retenueParSlug(trx, slug);
      if (!formation) return refus('introuvable');
      // `verrouillerCandidat` comes first, because an account that is being deleted takes its dossiers along: none
      // begins behind it.
      if (!(await verrouillerCandidat(trx, candidat.ref))) return refus('session_absente');
      const existante = await existanteDe(candidat.ref, formation);
      const decision = peutCandidater({
        emailValide: candidat.emailValide,
        periode: formation.presentation,
        instant: instantQuiCompte(arrivee, instant),
        existante: existante?.etat ?? null,
      });
      if (!decision.ok) return existante ? refus(decision.refus[0].code, existante.documentId) : refusee(decision);
      return reussite({ id: await creer(candidat, formation, instant) });
    });
  } catch (erreur) {
    if (!estConflitUnique(erreur)) throw erreur;
    const formation = await formations.publieeParSlug(slug);
    const gagnante = formation && (await existanteDe(candidat.ref, formation));
    return refus('candidature_existante', gagnante?.documentId);
  }
}

export function ranger(
  candidat: CandidatConnecte,
  id: string,
  voeux: Voeux,
  arrivee: Date | null,
): Promise<Issue<Vide>> {
  return modifier(candidat, id, arrivee, async (dossier, { instant }) => {
    const decision = peutRanger(voeux, dossier.demande.presentation);
    if (!decision.ok) return refusee(decision);
    await candidatures().update({
      where: { id: dossier.candidature.id },
      data: { voeuClassique: voeux.classique, voeuAlternance: voeux.alternance },
      select: ['id'],
    });
    await journaliser({
      instant,
      ...parCandidat(candidat.ref, id),
      action: 'candidature.ranger',
      details: voeux,
    });
    return reussite({});
  });
}

export function ecrire(
  candidat: CandidatConnecte,
  id: string,
  { lettre, avant }: { lettre: string; avant: string },
  arrivee: Date | null,
): Promise<Issue<Vide>> {
  return modifier(candidat, id, arrivee, async ({ candidature }) => {
    const decision = peutRemplacerLettre(candidature.lettre ?? '', avant, lettre);
    if (!decision.ok) return refusee(decision);
    await candidatures().update({ where: { id: candidature.id }, data: { lettre }, select: ['id'] });
    return reussite({});
  });
}

/** `abandonner` is [Abandonner la candidature] (guide p. 19). Asked again, it answers as the first time. */
export function abandonner(candidat: CandidatConnecte, id: string, raison: string): Promise<Issue<Vide>> {
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    const dossier = await verrouiller(trx, id, candidat.ref);
    if (!dossier) return refus('introuvable');
    const { etat } = dossier.candidature;
    if (estDejaFait('abandonner', dossier.candidature)) return reussite({});
    const decision = peutAbandonner(etat);
    if (!decision.ok) return refusee(decision);
    await ecrireSous(acte, dossier, 'abandonner', {
      etat: 'abandonnee',
      etatQuitte: etat,
      abandonneeLe: instant,
      raisonAbandon: raison || null,
    });
    const quittes = await clore([id], acte);
    await journaliser({
      instant,
      ...parCandidat(candidat.ref, id),
      action: 'candidature.abandonner',
      details: { depuis: etat },
      motif: raison,
    });
    await annulerDansLAgenda(candidat, dossier, await direFin(quittes, instant), instant);
    return reussite({});
  });
}

/** `annulerDansLAgenda` tells of the entretien that ends with an abandoned candidature; without one, nothing. */
async function annulerDansLAgenda(
  { compteRef, email, prenom }: CandidatConnecte,
  { candidature: { documentId }, demande: { presentation } }: DossierVerrouille,
  { entretiens: [entretien], ...agenda }: FinDite,
  instant: Date,
): Promise<void> {
  if (!entretien) return;
  const { etablissement } = presentation;
  const formation = intituleComplet(presentation);
  await ecrireCourriel({
    cle: `abandonner:${documentId}:${instant.getTime()}`,
    ...{ compteRef, candidatureRef: documentId, destinataire: email, instant },
    ...candidatureAbandonnee({ prenom, formation, etablissement, candidatureRef: documentId, entretien }),
    ...agenda,
  });
}

/** `modifier` changes what a dossier lets change only in `en_constitution`, before its deadline. */
function modifier(
  candidat: CandidatConnecte,
  id: string,
  arrivee: Date | null,
  faire: (dossier: DossierVerrouille, acte: Acte) => Promise<Issue<Vide>>,
): Promise<Issue<Vide>> {
  return transaction(async (acte) => {
    const dossier = await verrouiller(acte.trx, id, candidat.ref);
    if (!dossier) return refus('introuvable');
    const decision = peutEcrire({
      etat: dossier.candidature.etat,
      limite: limiteDe(dossier.candidature, dossier.demande),
      instant: instantQuiCompte(arrivee, acte.instant),
    });
    return decision.ok ? faire(dossier, acte) : refusee(decision);
  });
}

function existanteDe(candidatRef: string, { ref }: FormationPubliee): Promise<Candidature | null> {
  return lireCandidature({ candidatRef, formationRef: ref });
}

async function creer(candidat: CandidatConnecte, formation: FormationPubliee, instant: Date): Promise<string> {
  const voeux = voeuxInitiaux(formation.presentation);
  const { documentId } = await candidatures().create({
    data: {
      candidatRef: candidat.ref,
      formationRef: formation.ref,
      annee: formation.annee,
      etat: 'en_constitution',
      voeuClassique: voeux.classique,
      voeuAlternance: voeux.alternance,
      deposeeLe: instant,
      attenduesAuDepot: JSON.stringify(formation.attendues.map(({ pieceDemandeeRef }) => pieceDemandeeRef)),
    },
    select: ['documentId'],
  });
  await journaliser({
    instant,
    ...parCandidat(candidat.ref, documentId),
    action: 'candidature.deposer',
    details: { formation: formation.ref },
  });
  return documentId;
}
