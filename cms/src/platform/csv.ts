/** This module writes CSV files as French Excel opens them: BOM, `;` between cells, CRLF, decimal comma. */

/** `Cellule` is a text, a number, a day or an instant written out by the caller; null leaves the cell empty. */
export type CelluleCsv = string | number | null;

/**
 * `DEBUT_DE_FORMULE` is what a spreadsheet takes for the beginning of a formula, in full width too. An apostrophe
 * before it keeps the cell a text.
 */
const DEBUT_DE_FORMULE = /^\s*[=+\-@＝＋－＠\t\r]/;

/** `ligneCsv` writes one line. A number stays one, whatever its sign: only texts can hide a formula. */
export function ligneCsv(cellules: readonly CelluleCsv[]): string {
  return `${cellules.map(cellule).join(';')}\r\n`;
}

export const BOM = '\u{FEFF}';

function cellule(valeur: CelluleCsv): string {
  if (valeur === null) return '';
  if (typeof valeur === 'number') return String(valeur).replace('.', ',');
  const texte = DEBUT_DE_FORMULE.test(valeur) ? `'${valeur}` : valeur;
  return /[;"\r\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
}
