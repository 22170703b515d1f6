import type { Reponse } from '@portail/config/contract';
import { afficherInstant } from '@portail/config/paris';
import { refusDe } from '@portail/config/refusals';
import {
  etatsDe,
  instantQuiCompte,
  peutAbandonner,
  peutCandidater,
  peutEcrire,
  peutTransmettre,
} from '@portail/config/rules/candidature';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { peutRanger, type Voeux, voeuxInitiaux } from '@portail/config/rules/voeux';
import { maintenant } from '../../../platform/clock.ts';
import { type Issue, refus, refusee, reussite } from '../../../platform/issue.ts';
import { journaliser, parCandidat } from '../../../platform/journal.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import { accuseDeReception } from '../../../platform/mail/templates.ts';
import { type Acte, estConflitUnique, transaction } from '../../../platform/transaction.ts';
import type { CandidatConnecte } from '../../candidat/services/candidat.ts';
import { profilDe } from '../../candidat/services/profil.ts';
import formations, { type FormationPubliee } from '../../formation/services/formation.ts';
import type { Instantane } from './instantane.ts';
import lecture, {
  type Candidature,
  type Demande,
  deCandidat,
  demande,
  limiteDe,
  type PieceLue,
  piecesDe,
  voeuxDe,
} from './lecture.ts';

type Vide = Record<never, never>;

const candidatures = () => strapi.db.query('api::candidature.candidature');

export default {
  async situer(candidat: CandidatConnecte | undefined, slug: string, arrivee: Date | null) {
    const instant = instantQuiCompte(arrivee, await maintenant());
    return lecture.situer(candidat, slug, ({ presentation: periode }, existante) => {
      const emailValide = candidat?.emailValide ?? true;
      const empechements = refusDe(peutCandidater({ emailValide, periode, instant, existante }));
      return candidat ? [...empechements] : [{ code: 'session_absente' as const }, ...empechements];
    });
  },

  /** Creates the dossier, once for a candidat and a formation: the database's unique index arbitrates. */
  async deposer(candidat: CandidatConnecte, slug: string, arrivee: Date | null): Promise<Issue<{ id: string }>> {
    try {
      return await transaction(async ({ trx, instant }) => {
        const formation = await formations.retenueParSlug(trx, slug);
        if (!formation) return refus('introuvable');
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
  },

  ranger(candidat: CandidatConnecte, id: string, voeux: Voeux, arrivee: Date | null): Promise<Issue<Vide>> {
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
  },

  ecrire(candidat: CandidatConnecte, id: string, lettre: string, arrivee: Date | null): Promise<Issue<Vide>> {
    return modifier(candidat, id, arrivee, async ({ candidature }) => {
      await candidatures().update({ where: { id: candidature.id }, data: { lettre }, select: ['id'] });
      return reussite({});
    });
  },

  /**
   * Hands the dossier to the IUT: everything is re-checked under the lock, then frozen, acknowledged by a number
   * and a mail. Asked again (double click, retry), it answers with the same number and does nothing.
   */
  transmettre(
    candidat: CandidatConnecte,
    id: string,
    arrivee: Date | null,
  ): Promise<Issue<Reponse<'candidature.transmettre'>>> {
    return transaction(async ({ trx, instant }) => {
      const dossier = await verrouiller(trx, candidat.ref, id);
      if (!dossier) return refus('introuvable');
      const { candidature, pieces } = dossier;
      if (candidature.etat === 'transmise' && candidature.numeroAccuse) {
        return reussite({ numeroAccuse: candidature.numeroAccuse });
      }
      const { presentation, attendues } = dossier.demande;
      const voeux = voeuxDe(candidature, dossier.demande);
      const decision = peutTransmettre({
        etat: candidature.etat,
        limite: limiteDe(candidature, dossier.demande),
        instant: instantQuiCompte(arrivee, instant),
        modalites: presentation,
        voeux,
        lettreDemandee: presentation.lettreDemandee,
        lettre: candidature.lettre,
        attendues,
        repondues: pieces,
      });
      if (!decision.ok) return refusee(decision);

      const numeroAccuse = `${candidature.annee}-${String(candidature.id).padStart(6, '0')}`;
      const ligne = await strapi.db.query('api::candidat.candidat').findOne({ where: { documentId: candidat.ref } });
      const { count } = await candidatures().updateMany({
        where: { id: candidature.id, etat: { $in: etatsDe('transmettre') } },
        data: {
          etat: 'transmise',
          transmiseLe: instant,
          numeroAccuse,
          voeuClassique: voeux.classique,
          voeuAlternance: voeux.alternance,
          instantane: JSON.stringify(figer({ ...profilDe(ligne), email: candidat.email }, dossier)),
        },
      });
      if (count !== 1) throw new Error(`candidature ${id} changed under its lock`);
      await journaliser({
        instant,
        ...parCandidat(candidat.ref, id),
        action: 'candidature.transmettre',
        details: { numeroAccuse },
      });
      await accuser(candidat, dossier, numeroAccuse, instant);
      return reussite({ numeroAccuse });
    });
  },

  /** [Abandonner la candidature] (guide p. 19). Asked again, it is the same as once. */
  abandonner(candidat: CandidatConnecte, id: string, raison: string): Promise<Issue<Vide>> {
    return transaction(async ({ trx, instant }) => {
      const ligne = await trx('candidatures')
        .where({ document_id: id, candidat_ref: candidat.ref })
        .forUpdate()
        .first('id', 'etat');
      if (!ligne) return refus('introuvable');
      if (ligne.etat === 'abandonnee') return reussite({});
      const decision = peutAbandonner(ligne.etat);
      if (!decision.ok) return refusee(decision);
      const { count } = await candidatures().updateMany({
        where: { id: ligne.id, etat: { $in: etatsDe('abandonner') } },
        data: { etat: 'abandonnee', etatQuitte: ligne.etat, abandonneeLe: instant, raisonAbandon: raison || null },
      });
      if (count !== 1) throw new Error(`candidature ${id} changed under its lock`);
      await journaliser({
        instant,
        ...parCandidat(candidat.ref, id),
        action: 'candidature.abandonner',
        details: { depuis: ligne.etat },
      });
      return reussite({});
    });
  },
};

export type DossierVerrouille = { candidature: Candidature; demande: Demande; pieces: PieceLue[] };

/** Locks the dossier's row, then reads what decides: nothing changes between the decision and the write. */
export async function verrouiller(
  trx: Acte['trx'],
  candidatRef: string,
  id: string,
): Promise<DossierVerrouille | undefined> {
  const verrou = await trx('candidatures')
    .where({ document_id: id, candidat_ref: candidatRef })
    .forUpdate()
    .first('id');
  if (!verrou) return undefined;
  const candidature = await deCandidat(candidatRef, id);
  if (!candidature) return undefined;
  const publiees = await formations.publieesParRef([candidature.formationRef]);
  const pieces = (await piecesDe([id])).get(id) ?? [];
  return { candidature, demande: demande(candidature, publiees), pieces };
}

/** Changes what only a dossier `en_constitution`, before its deadline, lets change. */
function modifier(
  candidat: CandidatConnecte,
  id: string,
  arrivee: Date | null,
  faire: (dossier: DossierVerrouille, acte: Acte) => Promise<Issue<Vide>>,
): Promise<Issue<Vide>> {
  return transaction(async (acte) => {
    const dossier = await verrouiller(acte.trx, candidat.ref, id);
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
  return candidatures().findOne({ where: { candidatRef, formationRef: ref } });
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

function figer(profil: Instantane['profil'], dossier: DossierVerrouille): Instantane {
  return {
    profil,
    formation: dossier.demande.presentation,
    attendues: dossier.demande.attendues,
    voeux: voeuxDe(dossier.candidature, dossier.demande),
    lettre: dossier.candidature.lettre ?? '',
    pieces: dossier.pieces.map(({ pieceDemandeeRef, etat, fichier, nomFichier, motifIncapacite }) => ({
      pieceDemandeeRef,
      etat,
      empreinte: fichier?.empreinte ?? null,
      nom: nomFichier,
      motif: motifIncapacite,
    })),
  };
}

async function accuser(
  candidat: CandidatConnecte,
  { candidature, demande: { presentation, attendues }, pieces }: DossierVerrouille,
  numero: string,
  instant: Date,
): Promise<void> {
  const campagne = await strapi.db
    .query('api::campagne.campagne')
    .findOne({ where: { annee: candidature.annee }, select: ['paragrapheAccuse'] });
  const intitules = new Map(attendues.map(({ pieceDemandeeRef, intitule }) => [pieceDemandeeRef, intitule]));
  await ecrireCourriel({
    cle: `accuse:${numero}`,
    compteRef: candidat.compteRef,
    destinataire: candidat.email,
    instant,
    ...accuseDeReception({
      prenom: candidat.prenom,
      numero,
      date: afficherInstant(instant),
      formation: intituleComplet(presentation),
      etablissement: presentation.etablissement,
      pieces: pieces.flatMap((piece) => {
        const intitule = intitules.get(piece.pieceDemandeeRef);
        if (!intitule) return [];
        return [piece.nomFichier ? `${intitule} (${piece.nomFichier})` : `${intitule} : incapacité de dépôt indiquée`];
      }),
      paragraphe: campagne?.paragrapheAccuse || null,
      candidatureRef: candidature.documentId,
    }),
  });
}
