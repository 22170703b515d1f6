/** Postal codes: checked where France is meant, free elsewhere, where half of the countries have none. */
import { chiffresLatins, ligneNette, TIRETS } from './signes.ts';

/** Words and signs that say in place of a code that there is none. */
const SANS_CODE = /^(?:[0X]+|N[ /.]?[AC]\.?|N[EÉ]ANT|(?:AUCUNE?|SANS|PAS|RIEN|NONE?)\b\D*)$/;

/** In capitals, as letters and « CEDEX » are written in one; what only holds its place (« - », « N/A ») is none. */
export function codePostalNet(saisie: string): string {
  const net = ligneNette(chiffresLatins(saisie)).replace(TIRETS, '-').toUpperCase();
  if (!/[\p{L}\p{N}]/u.test(net) || SANS_CODE.test(net)) return '';
  return net.replace(/^(?:FR?[- ])?(\d\d) ?(\d{3})(?!\d)/, '$1$2');
}

export const CODE_POSTAL_DE_FRANCE = 'Un code postal de France a cinq chiffres, par exemple 49035.';

/** Five digits; CEDEX allowed (domain §5). @param code as `codePostalNet` makes it */
export const estCodePostalFrancais = (code: string) => /^(?!00000)\d{5}(?: CEDEX(?: \d{1,2})?)?$/.test(code);

/** @param pays ISO 3166-1 */
export function fauteDeCodePostal(pays: string, code: string): string | undefined {
  if (pays !== 'FR' || estCodePostalFrancais(code)) return undefined;
  return code ? CODE_POSTAL_DE_FRANCE : 'Indiquez le code postal.';
}
