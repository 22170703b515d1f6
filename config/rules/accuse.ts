/**
 * This file makes the numbers of the accusés de réception: the campagne's year and the dossier's own number. They are
 * short enough to be read aloud on the phone.
 */

/**
 * `numeroAccuse` writes « 2027-000028 ».
 *
 * @param id number of the dossier's row
 */
export function numeroAccuse(annee: number, id: number): string {
  return `${annee}-${String(id).padStart(6, '0')}`;
}

/**
 * `numeroRenvoi` writes « 2027-000028-C1 ».
 *
 * @param rang rank of the sending of compléments, from 1
 */
export function numeroRenvoi(numero: string, rang: number): string {
  return `${numero}-C${rang}`;
}
