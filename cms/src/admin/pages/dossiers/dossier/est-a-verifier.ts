import type { EtatPiece } from '@portail/config/rules/pieces';

/** Answered, and not judged. */
export function estAVerifier(etat: EtatPiece): boolean {
  return etat === 'deposee' || etat === 'incapacite_declaree';
}
