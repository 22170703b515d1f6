/** This file says when the bureau may take back a judgement, and what the pièce is then. */
import { ACCORDE, type Decision, refuser } from '../refusals.ts';
import { type EtatPiece, estAVerifier, estRefusee } from './pieces.ts';

/** `JugementPasse` is a judgement of one pièce, as the journal and the motifs kept it. */
export type JugementPasse = {
  /** `depuis` is the state that it changed. */
  depuis: EtatPiece;
  motif: string | null;
  /** `avantLAnnonce` is true when an act on the whole dossier came after it: the candidat may have been told. */
  avantLAnnonce: boolean;
};

/** `ContexteAnnulation` is the pièce as it is, with its judgements that were not taken back, newest first. */
export type ContexteAnnulation = { etat: EtatPiece; jugements: readonly JugementPasse[] };

/**
 * `peutAnnuler` grants while nothing was told since the judgement. What the candidat may have read is judged again
 * instead, which tells them so.
 */
export function peutAnnuler({ etat, jugements: [dernier] }: ContexteAnnulation): Decision {
  const jugee = etat !== 'attendue' && !estAVerifier(etat);
  return jugee && dernier && !dernier.avantLAnnonce ? ACCORDE : refuser('jugement_definitif');
}

/**
 * `pieceAvant` gives what the pièce was before its last judgement.
 *
 * @param aReserver whether a judgement made in the present round waits for the next request to be read
 */
export function pieceAvant(
  { jugements }: ContexteAnnulation,
  aReserver: boolean,
): { etat: EtatPiece; motifRefus: string | null; jugementReserve: boolean } | undefined {
  const [dernier, precedent] = jugements;
  if (!dernier) return undefined;
  return {
    etat: dernier.depuis,
    motifRefus: estRefusee(dernier.depuis) ? (precedent?.motif ?? null) : null,
    jugementReserve: aReserver && !estAVerifier(dernier.depuis) && precedent !== undefined && !precedent.avantLAnnonce,
  };
}
