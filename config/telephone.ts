/**
 * This file reads phone numbers of the whole world, as typed in France. Servers alone import it: the numbering plans
 * weigh 80 KB.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { estNumeroDuGuide, numeroNet } from './rules/numero.ts';

/** `NUMERO_INCONNU` is written beside the field of a number that no country has. */
export const NUMERO_INCONNU =
  'Ce numéro n’existe pas : vérifiez ses chiffres. À l’étranger, commencez par l’indicatif du pays, par exemple +32.';

/** `NUMERO_DU_GUIDE` is of no country, so without a +. */
const NUMERO_DU_GUIDE = '0000000000';

/**
 * `numeroInternational` gives a number in E.164 (« +33261910000 »), or the guide's ten zeros; undefined when it cannot
 * be one.
 */
export function numeroInternational(saisie: string): string | undefined {
  if (estNumeroDuGuide(saisie)) return NUMERO_DU_GUIDE;
  const numero = parsePhoneNumberFromString(numeroNet(saisie), 'FR');
  return numero?.isValid() ? numero.number : undefined;
}

/** `numeroGroupe` writes a number as people do: « 02 61 91 00 00 », « +32 2 555 12 12 ». */
export function numeroGroupe(international: string): string {
  if (international === NUMERO_DU_GUIDE) return '00 00 00 00 00';
  const numero = parsePhoneNumberFromString(international);
  if (!numero) return international;
  return numero.country === 'FR' ? numero.formatNational() : numero.formatInternational();
}
