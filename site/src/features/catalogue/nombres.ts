/** This file writes counts in words. */

/** `libelleResultats` writes « 68 résultats » (guide p. 4). */
export function libelleResultats(nombre: number): string {
  if (nombre === 0) return 'Aucun résultat';
  return nombre > 1 ? `${nombre} résultats` : '1 résultat';
}

/** `libelleFormations` writes « 12 licences professionnelles ». */
export function libelleFormations(nombre: number): string {
  if (nombre === 0) return 'Aucune licence professionnelle';
  return nombre > 1 ? `${nombre} licences professionnelles` : '1 licence professionnelle';
}
