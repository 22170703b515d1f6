/** `PieceGeneree` is a candidat's answer to a pièce of a formation, and the bureau's judgement of it. */

import type { PieceAFournir } from '@portail/config/rules/catalogue';
import type { EtatCandidature } from '@portail/config/rules/etats';
import { type EtatPiece, estRefusee, estRequise, etatApres, evenementDeJugement } from '@portail/config/rules/pieces';
import { modalitesClassees, type Voeux } from '@portail/config/rules/voeux';

export type PieceGeneree = Readonly<{
  pieceDemandeeRef: string;
  intitule: string;
  /** `depot` is its state when it was transmitted. */
  depot: EtatPiece;
  etat: EtatPiece;
  motifIncapacite: string | null;
  motifRefus: string | null;
  repondueLe: Date;
}>;

type Verdict = 'accepter' | 'refuser' | null;
type Situation = Readonly<{
  attendues: readonly PieceAFournir[];
  voeux: Voeux;
  atteint: EtatCandidature;
  transmis: boolean;
  repondueLe: Date;
}>;

const MOTIF_INCAPACITE = 'Les résultats de mon diplôme ne seront publiés qu’en juillet.';
const MOTIFS_REFUS = [
  'Le document est illisible : numérisez-le à nouveau.',
  'Il manque des pages.',
  'Ce document n’est pas celui qui est demandé.',
] as const;

export function piecesGenerees(situation: Situation, tirer: (limite: number) => number): PieceGeneree[] {
  const { atteint, repondueLe } = situation;
  const repondues = piecesRepondues(situation, tirer);
  const refusee = atteint === 'incomplete' ? tirer(repondues.length) : undefined;
  return repondues.map(({ pieceDemandeeRef, intitule }, rang) => {
    const depot = tirer(12) === 0 ? 'incapacite_declaree' : 'deposee';
    const verdict = rang === refusee ? 'refuser' : verdictTire(atteint, tirer);
    const etat = juger(depot, verdict);
    return {
      pieceDemandeeRef,
      intitule,
      depot,
      etat,
      motifIncapacite: depot === 'incapacite_declaree' ? MOTIF_INCAPACITE : null,
      motifRefus: estRefusee(etat) ? (MOTIFS_REFUS[tirer(MOTIFS_REFUS.length)] ?? null) : null,
      repondueLe,
    };
  });
}

/** `piecesRepondues` is all that is required once transmitted; otherwise most of the pièces. */
function piecesRepondues(
  { attendues, voeux, atteint, transmis }: Situation,
  tirer: (limite: number) => number,
): readonly PieceAFournir[] {
  const classees = modalitesClassees(voeux);
  const repondues = attendues.filter((piece) => {
    const concerne = piece.modalite === null || classees.includes(piece.modalite);
    return concerne && ((transmis && estRequise(piece, voeux)) || tirer(10) < 6);
  });
  return repondues.length === 0 && atteint === 'incomplete' ? attendues.slice(0, 1) : repondues;
}

function verdictTire(atteint: EtatCandidature, tirer: (limite: number) => number): Verdict {
  switch (atteint) {
    case 'transmise':
      return tirer(2) === 0 ? 'accepter' : null;
    case 'complete':
      return 'accepter';
    case 'incomplete':
      return tirer(8) === 0 ? 'refuser' : 'accepter';
    case 'irrecevable':
      return tirer(4) === 0 ? 'refuser' : 'accepter';
    default:
      return null;
  }
}

function juger(depot: EtatPiece, verdict: Verdict): EtatPiece {
  if (!verdict) return depot;
  const etat = etatApres(evenementDeJugement(verdict, depot), depot);
  if (!etat) throw new Error(`the bureau cannot judge a pièce ${depot}`);
  return etat;
}
