/** The « Identifiant National Etudiant » (guide p. 7): facultative, and never refused for its form (domain §5). */
import { chiffresLatins, ligneNette, TIRETS } from './signes.ts';

export const ineNet = (saisie: string) =>
  chiffresLatins(ligneNette(saisie))
    .replace(TIRETS, '')
    .replace(/[\s./]/g, '')
    .toUpperCase();

/** @returns whether it has none of the forms that an INE has had: worth an advice */
export function ineInhabituel(saisie: string): boolean {
  const ine = ineNet(saisie);
  return ine !== '' && !/^(\d{10}[A-Z]|\d{9}[A-Z]{2}|\d[0-9A-Z]{9}[A-Z])$/.test(ine);
}
