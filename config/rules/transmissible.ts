/** This file says, in few words, what still keeps a dossier from its établissement (guide p. 16 and 18). */
import type { Refus } from '../refusals.ts';

export const MANQUES = ['voeux', 'lettre', 'pieces'] as const;
export type Manque = (typeof MANQUES)[number];

/**
 * `manquesDe` gives what is missing, in the order of the page.
 *
 * @param refus of the transmission, or of sending the compléments back; a deadline that passed is no lack
 */
export function manquesDe(refus: readonly Refus[]): Manque[] {
  const cites = new Set(refus.filter(({ cible }) => cible !== undefined).map(({ cible }) => cible));
  return MANQUES.filter((manque) =>
    manque === 'pieces' ? [...cites].some((cible) => cible !== 'voeux' && cible !== 'lettre') : cites.has(manque),
  );
}

const A_FAIRE: Record<Manque, string> = {
  voeux: 'indiqué vos vœux',
  lettre: 'écrit votre lettre de motivation',
  pieces: 'fourni toutes les pièces justificatives demandées',
};

/** `phraseTransmissible` gives the guide's sentence as long as a pièce is missing; then it names what is. */
export function phraseTransmissible(manques: readonly Manque[]): string {
  const dits = manques.includes('pieces') || manques.length === 0 ? (['pieces'] as const) : manques;
  const gestes = dits.map((manque) => A_FAIRE[manque]).join(' et ');
  return `Votre dossier sera transmissible à l’établissement uniquement lorsque vous aurez ${gestes}.`;
}
