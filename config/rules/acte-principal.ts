/** This file says which act of the secretariat a dossier calls for first: the one button that is always in view. */
import type { EtatCandidature } from './etats.ts';
import { type EtatPiece, estAReprendre } from './pieces.ts';

type PieceJugee = { etat: EtatPiece; reprise: boolean; jugementReserve: boolean };

/** `refusATransmettre` counts what is asked again and the candidat has not read: it leaves with a request for compléments. */
export function refusATransmettre(etat: EtatCandidature, pieces: readonly PieceJugee[]): number {
  return pieces.filter(
    (piece) => estAReprendre(piece.etat) && (etat !== 'incomplete' || piece.reprise || piece.jugementReserve),
  ).length;
}

/**
 * `actePrincipal` chooses among the acts that a dossier's state allows, in the order of the page: compléments when
 * there is a refusal to send, else the first that the rules let happen. When none may, it is the first, which says why.
 *
 * @param actes in the order of the page, `ouvert` when nothing keeps the act from happening
 */
export function actePrincipal<A extends { evenement: string; ouvert: boolean }>(
  { etat, pieces }: { etat: EtatCandidature; pieces: readonly PieceJugee[] },
  actes: readonly A[],
): A | undefined {
  const complements = actes.find(({ evenement, ouvert }) => evenement === 'demander_complements' && ouvert);
  if (complements && refusATransmettre(etat, pieces) > 0) return complements;
  const utiles = actes.filter((acte) => acte !== complements && !laisse(acte.evenement, etat));
  return utiles.find(({ ouvert }) => ouvert) ?? actes[0];
}

/** `laisse` leaves to the other acts what ends a dossier, and an entretien before the dossier is complete. */
function laisse(evenement: string, etat: EtatCandidature): boolean {
  return evenement === 'declarer_irrecevable' || (evenement === 'convoquer' && etat !== 'complete');
}
