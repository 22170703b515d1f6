import type { PieceBureau } from '@portail/config/bureau/dossiers';

/** `repondues` gives the answers as the rules of a whole dossier read them. */
export function repondues(pieces: readonly PieceBureau[]) {
  return pieces.map(({ ref, etat, motifRefus }) => ({ pieceDemandeeRef: ref, etat, motif: motifRefus }));
}
