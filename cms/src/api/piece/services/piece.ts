import type { Reponse } from '@portail/config/contract/contract';
import type { DocumentDepose } from '@portail/config/contract/piece';
import type { ActeDossier } from '@portail/config/rules/actes-dossier';
import { estPassee, instantQuiCompte } from '@portail/config/rules/echeances';
import type { EtatCandidature } from '@portail/config/rules/etats';
import { attenduePlusTard } from '@portail/config/rules/piece-attendue';
import {
  type ContextePiece,
  estAReprendre,
  estRefusee,
  peutDeclarerIncapacite,
  peutDeposer,
  peutModifierPieces,
  peutRetirer,
} from '@portail/config/rules/pieces';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerCandidat } from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../../platform/issue.ts';
import { journaliser, parCandidat } from '../../../platform/journal.ts';
import type { PoserEntetes } from '../../../platform/koa.ts';
import type { CandidatConnecte } from '../../../platform/session.ts';
import { PIECE_RETIREE } from '../../candidature/services/lecture.ts';
import { deCandidat, etatVu, limiteDe, type PieceLue, piecesDe } from '../../candidature/services/ligne.ts';
import { tenirLigne } from '../../candidature/services/ligne-de-travail.ts';
import { type DossierVerrouille, verrouiller } from '../../candidature/services/verrou.ts';
import type { Fichier, Range } from '../../fichier/services/fichier.ts';
import * as fichiers from '../../fichier/services/fichier.ts';
import { type Envoi, type FichierRecu, recevoir } from '../../fichier/services/reception.ts';
import { publieePour } from '../../formation/services/formation.ts';
import { fichierDeLaPiece, remettre } from './remise.ts';

type Cible = { candidat: CandidatConnecte; candidatureRef: string; pieceRef: string; arrivee: Date | null };
/** `Repondue` holds the columns of a pièce's row that an answer writes. */
type Repondue = Pick<PieceLue, 'etat' | 'fichierRef' | 'nomFichier' | 'motifIncapacite'>;
const USAGE = {
  fichier: 'f.document_id',
  nom: 'p.nom_fichier',
  taille: 'f.taille',
  pages: 'f.pages',
  deposeLe: 'f.depose_le',
  piece: 'd.intitule',
  formation: 'fo.intitule',
};
type FichierPresente = Reponse<'piece.deposer'>;

const pieces = () => strapi.db.query('api::piece.piece');

/**
 * `deposer` checks the owner and the dossier's state before it reads the body. It stores the object, then decides
 * everything under the lock, and writes. A crash in between leaves an orphan object, never a row without its file.
 */
export async function deposer(cible: Cible, envoi: Envoi): Promise<Issue<FichierPresente>> {
  const candidature = await deCandidat(cible.candidat.ref, cible.candidatureRef);
  if (!candidature) return refus('introuvable');
  const modifiable = peutModifierPieces(candidature.etat);
  if (!modifiable.ok && !(await estAttendue(cible, candidature.etat))) return refusee(modifiable);
  return recevoir(cible.candidat.ref, envoi, async (recu) => {
    const issue = await fichiers.conserver(cible.candidat.ref, recu, (range) => inscrire(cible, recu, range));
    return issue.ok ? reussite(fichiers.presenter({ ...issue.valeur, nom: recu.nom })) : issue;
  });
}

/** `declarerIncapacite` is « Indiquer une incapacité de dépôt » (guide p. 17): it answers, until the IUT refuses it. */
export function declarerIncapacite(cible: Cible, motif: string): Promise<Issue<Record<never, never>>> {
  return transaction(async (acte) => {
    const dossier = await verrouiller(acte.trx, cible.candidatureRef, cible.candidat.ref);
    if (!dossier) return refus('introuvable');
    const ancienne = pieceDe(dossier, cible.pieceRef);
    if (!ancienne && !estDemandee(dossier, cible.pieceRef)) return refus('introuvable');
    const decision = peutDeclarerIncapacite(contexte(dossier, cible, acte.instant), motif);
    if (!decision.ok) return refusee(decision);
    // `repondre` can only replace a refused answer here.
    await repondre(acte, cible, dossier, {
      etat: 'incapacite_declaree',
      fichierRef: null,
      nomFichier: null,
      motifIncapacite: motif,
    });
    await tracer(acte.instant, cible, 'piece.declarer-incapacite');
    return reussite({});
  });
}

/** `proposer` lists what the candidat deposited for other dossiers, latest first. */
export async function proposer(candidatRef: string, candidatureRef: string): Promise<Issue<DocumentDepose[]>> {
  const candidature = await deCandidat(candidatRef, candidatureRef);
  if (!candidature) return refus('introuvable');
  const usages = await strapi.db
    .connection('pieces as p')
    .join('candidatures as c', 'c.document_id', 'p.candidature_ref')
    .join('fichiers as f', 'f.document_id', 'p.fichier_ref')
    .leftJoin('pieces_demandees as d', 'd.document_id', 'p.piece_demandee_ref')
    .join('formations as fo', publieePour('fo'))
    .where({ 'c.candidat_ref': candidatRef })
    .whereNot('c.document_id', candidatureRef)
    .whereNot('f.analyse', 'infecte')
    .orderBy('p.repondue_le', 'desc')
    .select(USAGE);
  const documents = new Map<string, DocumentDepose>();
  for (const { fichier, nom, taille, pages, deposeLe, piece, formation } of usages) {
    const document: DocumentDepose = documents.get(fichier) ?? {
      fichier,
      nom,
      taille,
      pages,
      deposeLe: new Date(deposeLe).toISOString(),
      usages: [],
    };
    document.usages.push({ piece: piece ?? PIECE_RETIREE, formation });
    documents.set(fichier, document);
  }
  return reussite([...documents.values()]);
}

/** `choisir` makes one of these files answer this pièce too: no byte travels again. */
export function choisir(cible: Cible, fichierRef: string): Promise<Issue<Record<never, never>>> {
  return transaction(async (acte) => {
    const decision = await decider(acte, cible);
    if (!decision.ok) return decision;
    const { ref: candidatRef } = cible.candidat;
    await verrouillerCandidat(acte.trx, candidatRef);
    const fichier = await strapi.db
      .query('api::fichier.fichier')
      .findOne({ where: { documentId: fichierRef, candidatRef } });
    const usage = await pieces().findOne({ where: { fichierRef }, orderBy: { repondueLe: 'desc' } });
    // The file may have been taken back everywhere meanwhile.
    if (!fichier || !usage) return refus('document_a_choisir', 'fichier');
    if (fichier.analyse === 'infecte') return refus('fichier_infecte', 'fichier');
    await joindre(acte, cible, decision.valeur, fichier, usage.nomFichier ?? fichier.nom);
    return reussite({});
  });
}

/**
 * `retirer` brings a file or an incapacité back to « à déposer ». The file is removed too, unless another dossier uses
 * it.
 */
export function retirer(cible: Cible): Promise<Issue<Record<never, never>>> {
  return transaction(async (acte) => {
    const dossier = await verrouiller(acte.trx, cible.candidatureRef, cible.candidat.ref);
    if (!dossier) return refus('introuvable');
    const piece = pieceDe(dossier, cible.pieceRef);
    const decision = peutRetirer(contexte(dossier, cible, acte.instant));
    if (!decision.ok) return refusee(decision);
    if (!piece) return refus('piece_sans_reponse');
    await verrouillerCandidat(acte.trx, cible.candidat.ref);
    await pieces().delete({ where: { id: piece.id } });
    if (piece.fichier) await effacerSiInutile(piece.fichier, acte);
    await tracer(acte.instant, cible, 'piece.retirer');
    return reussite({});
  });
}

/** `telecharger` gives their owner the bytes of a pièce. */
export function telecharger(
  candidatRef: string,
  candidatureRef: string,
  pieceRef: string,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  return remettre({
    trace: { action: 'piece.lire', details: { piece: pieceRef } },
    lecteur: parCandidat(candidatRef, candidatureRef),
    trouver: async (trx) =>
      (await deCandidat(candidatRef, candidatureRef)) ? fichierDeLaPiece(candidatureRef, pieceRef, trx) : undefined,
    poserEntetes,
  });
}

async function decider(acte: Acte, cible: Cible): Promise<Issue<DossierVerrouille>> {
  const dossier = await verrouiller(acte.trx, cible.candidatureRef, cible.candidat.ref);
  if (!dossier) return refus('introuvable');
  if (!estDemandee(dossier, cible.pieceRef) && !pieceDe(dossier, cible.pieceRef)) return refus('introuvable');
  const decision = peutDeposer(contexte(dossier, cible, acte.instant));
  return decision.ok ? reussite(dossier) : refusee(decision);
}

/** `estAttendue` tells, before a body is read, whether the IUT waits for this pièce; it is decided again under the lock. */
async function estAttendue({ candidatureRef, pieceRef }: Cible, etat: EtatCandidature): Promise<boolean> {
  const siennes = (await piecesDe([candidatureRef])).get(candidatureRef);
  const piece = siennes?.find(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
  return piece !== undefined && attenduePlusTard(piece, etat, await maintenant());
}

function estDemandee({ demande }: DossierVerrouille, pieceRef: string): boolean {
  return demande.attendues.some(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
}

function pieceDe({ pieces: lues }: DossierVerrouille, pieceRef: string): PieceLue | undefined {
  return lues.find(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
}

function contexte(dossier: DossierVerrouille, { pieceRef, arrivee }: Cible, instant: Date): ContextePiece {
  const piece = pieceDe(dossier, pieceRef);
  return {
    etatCandidature: dossier.candidature.etat,
    // `etat` is the one that the candidat sees: a judgement that is not announced neither opens a pièce to them nor
    // closes it.
    etat: piece ? etatVu(dossier.candidature, piece) : 'attendue',
    reprise: piece?.reprise ?? false,
    demandee: estDemandee(dossier, pieceRef),
    attendue:
      piece !== undefined && attenduePlusTard(piece, dossier.candidature.etat, instantQuiCompte(arrivee, instant)),
    delaiDepasse: estPassee(limiteDe(dossier.candidature, dossier.demande), instantQuiCompte(arrivee, instant)),
  };
}

function inscrire(cible: Cible, recu: FichierRecu, range: Range): Promise<Issue<Fichier>> {
  return transaction(async (acte) => {
    const decision = await decider(acte, cible);
    if (!decision.ok) return decision;
    const fichier = await fichiers.enregistrer(acte, cible.candidat.ref, recu, range);
    await joindre(acte, cible, decision.valeur, fichier, recu.nom);
    return reussite(fichier);
  });
}

/** `joindre` makes the file answer the pièce. The file that it replaces is removed, if nothing else refers to it. */
async function joindre(acte: Acte, cible: Cible, dossier: DossierVerrouille, fichier: Fichier, nom: string) {
  const ancienne = pieceDe(dossier, cible.pieceRef);
  await repondre(acte, cible, dossier, {
    etat: 'deposee',
    fichierRef: fichier.documentId,
    nomFichier: nom,
    motifIncapacite: null,
  });
  if (ancienne?.fichier) await effacerSiInutile(ancienne.fichier, acte);
  await tracer(acte.instant, cible, 'piece.deposer', { fichier: fichier.documentId });
}

/**
 * `repondre` keeps one row for each pièce: another answer changes it, and its version. A refused answer is kept beside.
 */
async function repondre(acte: Acte, cible: Cible, dossier: DossierVerrouille, reponse: Repondue) {
  const { instant } = acte;
  const { candidatureRef, pieceRef: pieceDemandeeRef } = cible;
  const ancienne = pieceDe(dossier, pieceDemandeeRef);
  const data = { ...reponse, repondueLe: instant, motifRefus: null };
  if (ancienne) await remplacer(ancienne, candidatureRef, data);
  else await pieces().create({ data: { ...data, candidatureRef, pieceDemandeeRef, version: 1 }, select: ['id'] });
  // Before the transmission, the answers are not the IUT's to count.
  if (dossier.candidature.instantane) await tenirLigne(acte, candidatureRef);
}

async function remplacer(
  ancienne: PieceLue,
  candidatureRef: string,
  data: Repondue & { repondueLe: Date; motifRefus: null },
): Promise<void> {
  const { pieceDemandeeRef } = ancienne;
  if (estRefusee(ancienne.etat)) {
    const { fichierRef, nomFichier, motifIncapacite, motifRefus } = ancienne;
    await strapi.db.query('api::reponse-refusee.reponse-refusee').create({
      data: {
        candidatureRef,
        pieceDemandeeRef,
        fichierRef,
        nomFichier,
        motifIncapacite,
        motifRefus,
        remplaceeLe: data.repondueLe,
      },
      select: ['id'],
    });
  }
  // `updateMany` is used because `update` reads before and after.
  await pieces().updateMany({
    where: { id: ancienne.id },
    data: { ...data, reprise: estAReprendre(ancienne.etat) || ancienne.reprise, version: ancienne.version + 1 },
  });
}

/**
 * `effacerSiInutile` never deletes a file that any dossier references: the files are locked before the references are
 * counted.
 */
async function effacerSiInutile({ documentId, cle }: Fichier, { trx, onCommit }: Acte): Promise<void> {
  const effaces = await fichiers.inutiles(trx).where({ document_id: documentId }).delete();
  if (effaces === 0) return;
  onCommit(() => {
    fichiers.oublier(cle).catch((erreur) => strapi.log.error(`orphan file left: ${erreur.message}`));
  });
}

function tracer(instant: Date, { candidat, candidatureRef, pieceRef }: Cible, action: ActeDossier, details = {}) {
  return journaliser({
    instant,
    ...parCandidat(candidat.ref, candidatureRef),
    action,
    details: { piece: pieceRef, ...details },
  });
}
