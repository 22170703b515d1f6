/** Numbers of the accusés de réception: the campagne's year and the dossier's own number, read aloud on the phone. */

/** @param id number of the dossier's row @returns « 2027-000028 » */
export function numeroAccuse(annee: number, id: number): string {
  return `${annee}-${String(id).padStart(6, '0')}`;
}

/** @param rang of the renvoi, from 1 @returns « 2027-000028-C1 » */
export function numeroRenvoi(numero: string, rang: number): string {
  return `${numero}-C${rang}`;
}
