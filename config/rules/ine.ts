/**
 * This file reads the « Identifiant National Etudiant » (guide p. 7), facultative and never refused for its form
 * (domain §5).
 */
import { chiffresLatins, ligneNette, TIRETS } from './signes.ts';

export const ineNet = (saisie: string) =>
  chiffresLatins(ligneNette(saisie))
    .replace(TIRETS, '')
    .replace(/[\s./]/g, '')
    .toUpperCase();

/** `ineInhabituel` is true for an INE of none of the known forms, which deserves an advice. */
export function ineInhabituel(saisie: string): boolean {
  const ine = ineNet(saisie);
  return ine !== '' && !/^(\d{10}[A-Z]|\d{9}[A-Z]{2}|\d[0-9A-Z]{9}[A-Z])$/.test(ine);
}
