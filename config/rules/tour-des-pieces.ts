/** This file says in which order the secretariat meets the pièces of a dossier. */
import { type EtatPiece, estAVerifier } from './pieces.ts';

type PieceDuTour = { etat: EtatPiece; reprise: boolean };

/**
 * `pieceAOuvrir` gives the pièce on which a dossier opens: what came back and is to verify, then what is to verify, then
 * the first of the list.
 */
export function pieceAOuvrir<P extends PieceDuTour>(pieces: readonly P[]): P | undefined {
  const aVerifier = pieces.filter(({ etat }) => estAVerifier(etat));
  return aVerifier.find(({ reprise }) => reprise) ?? aVerifier[0] ?? pieces[0];
}

/**
 * `pieceSuivante` gives the pièce to verify after one that has just been judged, below it first; undefined when it was
 * the last.
 */
export function pieceSuivante<P extends PieceDuTour>(pieces: readonly P[], jugee: P): P | undefined {
  const rang = pieces.indexOf(jugee);
  return [...pieces.slice(rang + 1), ...pieces.slice(0, rang)].find(({ etat }) => estAVerifier(etat));
}
