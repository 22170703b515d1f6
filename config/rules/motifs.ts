/** This file chooses the motifs of refusal that are proposed for a pièce. */

/** `MotifPropose` is a line of the list that administration edits; `piece` is null when it suits every pièce. */
export type MotifPropose = { id: string; libelle: string; texte: string; piece: string | null };

/** `motifsDe` gives the motifs of one pièce first, then those of all, each in the order of the list. */
export function motifsDe<M extends Pick<MotifPropose, 'piece'>>(piece: string, motifs: readonly M[]): M[] {
  return [...motifs.filter((un) => un.piece === piece), ...motifs.filter((un) => un.piece === null)];
}
