/**
 * This file reads postal codes: checked where France is meant, free elsewhere, since half of the countries have none.
 */
import { chiffresLatins, ligneNette, TIRETS } from './signes.ts';

/** `SANS_CODE` matches the words and signs that say that there is no code. */
const SANS_CODE = /^(?:[0X]+|N[ /.]?[AC]\.?|N[EÉ]ANT|(?:AUCUNE?|SANS|PAS|RIEN|NONE?)\b\D*)$/;

/**
 * `codePostalNet` writes a code in capitals, as « CEDEX » is. A text that only holds the place of a code (« - », « N/A
 * ») becomes empty.
 */
export function codePostalNet(saisie: string): string {
  const net = ligneNette(chiffresLatins(saisie)).replace(TIRETS, '-').toUpperCase();
  if (!/[\p{L}\p{N}]/u.test(net) || SANS_CODE.test(net)) return '';
  return net.replace(/^(?:FR?[- ])?(\d\d) ?(\d{3})(?!\d)/, '$1$2');
}

export const CODE_POSTAL_DE_FRANCE = 'Un code postal de France a cinq chiffres, par exemple 49035.';

/**
 * `estCodePostalFrancais` accepts five digits, with CEDEX or not (domain §5).
 *
 * @param code as `codePostalNet` makes it
 */
export const estCodePostalFrancais = (code: string) => /^(?!00000)\d{5}(?: CEDEX(?: \d{1,2})?)?$/.test(code);

/**
 * `fauteDeCodePostal` gives the message about a code, or undefined when it is right.
 *
 * @param pays ISO 3166-1
 */
export function fauteDeCodePostal(pays: string, code: string): string | undefined {
  if (pays !== 'FR' || estCodePostalFrancais(code)) return undefined;
  return code ? CODE_POSTAL_DE_FRANCE : 'Indiquez le code postal.';
}
