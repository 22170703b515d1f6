import type { Reponse } from '@portail/config/contract';
import { estPassee, instantQuiCompte } from '@portail/config/rules/candidature';
import {
  type ContextePiece,
  peutDeclarerIncapacite,
  peutDeposer,
  peutModifierPieces,
  peutRetirer,
} from '@portail/config/rules/pieces';
import { type Issue, refus, refusee, reussite } from '../../../platform/issue.ts';
import { journaliser, parCandidat } from '../../../platform/journal.ts';
import { type Acte, transaction } from '../../../platform/transaction.ts';
import type { CandidatConnecte } from '../../candidat/services/candidat.ts';
import { type DossierVerrouille, verrouiller } from '../../candidature/services/candidature.ts';
import { deCandidat, limiteDe, type PieceLue, piecesDe } from '../../candidature/services/lecture.ts';
import fichiers, { type Fichier, type FichierRecu } from '../../fichier/services/fichier.ts';

type Cible = { candidat: CandidatConnecte; candidatureRef: string; pieceRef: string; arrivee: Date | null };
type Envoi = { flux: NodeJS.ReadableStream; annonce: number | null; nom: string };
/** Of a pièce's row, what an answer writes. */
type Repondue = Pick<
  PieceLue,
  'etat' | 'fichierRef' | 'fichierRefuseRef' | 'nomFichier' | 'motifIncapacite' | 'reprise'
> & { repondueLe: Date };
type FichierPresente = Reponse<'piece.deposer'>;

const pieces = () => strapi.db.query('api::piece.piece');

export default {
  /**
   * Whose dossier it is, and whether it may still change, are asked before the body is read; then the object is
   * stored; then everything is decided under the lock, and written. A crash in between leaves an orphan object,
   * never a row without its file.
   */
  async deposer(cible: Cible, envoi: Envoi): Promise<Issue<FichierPresente>> {
    const candidature = await deCandidat(cible.candidat.ref, cible.candidatureRef);
    if (!candidature) return refus('introuvable');
    const modifiable = peutModifierPieces(candidature.etat);
    if (!modifiable.ok) return refusee(modifiable);
    const recu = await fichiers.recevoir(envoi.flux, envoi.annonce, envoi.nom);
    if (!recu.ok) return recu;
    const cle = await fichiers.ranger(recu.valeur.contenu);
    // If it throws, the object stays: the commit may have been done without our hearing of it.
    const issue = await inscrire(cible, recu.valeur, cle);
    if (!issue.ok || issue.valeur.cle !== cle) await fichiers.oublier(cle);
    return issue.ok ? reussite(fichiers.presenter({ ...issue.valeur, nom: recu.valeur.nom })) : issue;
  },

  /** « Indiquer une incapacité de dépôt » (guide p. 17): it answers, until the IUT refuses it. */
  declarerIncapacite(cible: Cible, motif: string): Promise<Issue<Record<never, never>>> {
    return transaction(async (acte) => {
      const dossier = await verrouiller(acte.trx, cible.candidat.ref, cible.candidatureRef);
      if (!dossier) return refus('introuvable');
      const ancienne = pieceDe(dossier, cible.pieceRef);
      if (!ancienne && !estAttendue(dossier, cible.pieceRef)) return refus('introuvable');
      const decision = peutDeclarerIncapacite(contexte(dossier, cible, acte.instant), motif);
      if (!decision.ok) return refusee(decision);
      // Over an answer, it can only replace a refused one, whose file stays readable by the desk.
      await repondre(cible, ancienne, {
        etat: 'incapacite_declaree',
        fichierRef: null,
        fichierRefuseRef: ancienne?.fichierRef ?? null,
        nomFichier: null,
        motifIncapacite: motif,
        repondueLe: acte.instant,
        reprise: ancienne !== undefined,
      });
      await tracer(acte.instant, cible, 'piece.declarer-incapacite');
      return reussite({});
    });
  },

  /** Back to « à déposer », from a file or an incapacité. The file goes too, unless another dossier uses it. */
  retirer(cible: Cible): Promise<Issue<Record<never, never>>> {
    return transaction(async (acte) => {
      const dossier = await verrouiller(acte.trx, cible.candidat.ref, cible.candidatureRef);
      if (!dossier) return refus('introuvable');
      const piece = pieceDe(dossier, cible.pieceRef);
      const decision = peutRetirer(contexte(dossier, cible, acte.instant));
      if (!decision.ok) return refusee(decision);
      if (!piece) return refus('piece_sans_reponse');
      await fichiers.verrouiller(acte.trx, cible.candidat.ref);
      await pieces().delete({ where: { id: piece.id } });
      if (piece.fichier) await effacerSiInutile(piece.fichier, acte);
      await tracer(acte.instant, cible, 'piece.retirer');
      return reussite({});
    });
  },

  /** The owner's own bytes back. */
  async telecharger(
    candidatRef: string,
    candidatureRef: string,
    pieceRef: string,
    poserEntetes: (entetes: Record<string, string>) => void,
  ): Promise<Issue<NodeJS.ReadableStream>> {
    if (!(await deCandidat(candidatRef, candidatureRef))) return refus('introuvable');
    const piece = (await piecesDe([candidatureRef]))
      .get(candidatureRef)
      ?.find(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
    if (!piece?.fichier) return refus('introuvable');
    poserEntetes(entetesFichier(piece, piece.fichier));
    return reussite(await fichiers.ouvrir(piece.fichier.cle));
  },
};

/** For whoever reads a private PDF: never cached, never run. */
export function entetesFichier(piece: PieceLue, fichier: Fichier): Record<string, string> {
  return {
    'content-type': 'application/pdf',
    'content-length': String(fichier.taille),
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(piece.nomFichier ?? fichier.nom).replace(/['()*]/g, (signe) => `%${signe.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}

async function decider(acte: Acte, cible: Cible): Promise<Issue<DossierVerrouille>> {
  const dossier = await verrouiller(acte.trx, cible.candidat.ref, cible.candidatureRef);
  if (!dossier) return refus('introuvable');
  if (!estAttendue(dossier, cible.pieceRef) && !pieceDe(dossier, cible.pieceRef)) return refus('introuvable');
  const decision = peutDeposer(contexte(dossier, cible, acte.instant));
  return decision.ok ? reussite(dossier) : refusee(decision);
}

function estAttendue({ demande }: DossierVerrouille, pieceRef: string): boolean {
  return demande.attendues.some(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
}

function pieceDe({ pieces: lues }: DossierVerrouille, pieceRef: string): PieceLue | undefined {
  return lues.find(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
}

function contexte(dossier: DossierVerrouille, { pieceRef, arrivee }: Cible, instant: Date): ContextePiece {
  const piece = pieceDe(dossier, pieceRef);
  return {
    etatCandidature: dossier.candidature.etat,
    etat: piece?.etat ?? 'attendue',
    reprise: piece?.reprise ?? false,
    demandee: estAttendue(dossier, pieceRef),
    delaiDepasse: estPassee(limiteDe(dossier.candidature, dossier.demande), instantQuiCompte(arrivee, instant)),
  };
}

function inscrire(cible: Cible, recu: FichierRecu, cle: string): Promise<Issue<Fichier>> {
  return transaction(async (acte) => {
    const decision = await decider(acte, cible);
    if (!decision.ok) return decision;
    const ancienne = pieceDe(decision.valeur, cible.pieceRef);
    const { candidat } = cible;
    await fichiers.verrouiller(acte.trx, candidat.ref);
    const fichier =
      (await fichiers.connu(candidat.ref, recu.empreinte)) ??
      (await fichiers.inscrire(candidat.ref, recu, cle, acte.instant));
    const refuse = ancienne?.etat === 'refusee' || ancienne?.etat === 'incapacite_refusee';
    await repondre(cible, ancienne, {
      etat: 'deposee',
      fichierRef: fichier.documentId,
      // A refused file stays readable by the desk after a redeposit.
      fichierRefuseRef: (refuse ? ancienne?.fichierRef : ancienne?.fichierRefuseRef) ?? null,
      nomFichier: recu.nom,
      motifIncapacite: null,
      repondueLe: acte.instant,
      reprise: refuse || (ancienne?.reprise ?? false),
    });
    if (ancienne?.fichier && !refuse) await effacerSiInutile(ancienne.fichier, acte);
    await tracer(acte.instant, cible, 'piece.deposer', { fichier: fichier.documentId });
    return reussite(fichier);
  });
}

/** One row for what answers a pièce: another answer changes it, and its version. */
async function repondre({ candidatureRef, pieceRef }: Cible, ancienne: PieceLue | undefined, reponse: Repondue) {
  if (ancienne) {
    const data = { ...reponse, version: ancienne.version + 1 };
    await pieces().update({ where: { id: ancienne.id }, data, select: ['id'] });
  } else {
    const data = { ...reponse, candidatureRef, pieceDemandeeRef: pieceRef, version: 1 };
    await pieces().create({ data, select: ['id'] });
  }
}

/** A file that any dossier references is never deleted: the files are locked before the references are counted. */
async function effacerSiInutile({ documentId, cle }: Fichier, { onCommit }: Acte): Promise<void> {
  const utilisations = await pieces().count({
    where: { $or: [{ fichierRef: documentId }, { fichierRefuseRef: documentId }] },
  });
  if (utilisations > 0) return;
  await strapi.db.query('api::fichier.fichier').delete({ where: { documentId } });
  onCommit(() => {
    fichiers.oublier(cle).catch((erreur) => strapi.log.error(`orphan file left: ${erreur.message}`));
  });
}

function tracer(instant: Date, { candidat, candidatureRef, pieceRef }: Cible, action: string, details = {}) {
  return journaliser({
    instant,
    ...parCandidat(candidat.ref, candidatureRef),
    action,
    details: { piece: pieceRef, ...details },
  });
}
