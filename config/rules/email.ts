/** Addresses mail: how they are written down, and what no mail server takes. */
import { ligneNette } from './signes.ts';

/** E-mails are stored trimmed, NFC, lower case, without what nobody sees: two spellings are one address. */
export function normaliserEmail(saisie: string): string {
  return ligneNette(saisie).toLowerCase();
}

/** Sizes of RFC 5321 §4.5.3.1 and RFC 1035 §2.3.4 */
const [ADRESSE_MAX, LOCALE_MAX, NOM_MAX] = [254, 64, 63];
const INCOMPLETE = 'Cette adresse mail n’est pas complète : il lui faut la forme nom@domaine.fr.';

/** Letters of any alphabet (RFC 6531), and the signs of an « atom » (RFC 5322 §3.2.3). No quoted name: nobody has one. */
const SIGNE_HORS_DE_LA_LOCALE = /[^\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
/** Letters, digits and hyphens (RFC 1123 §2.1). */
const SIGNE_HORS_DU_DOMAINE = /[^\p{L}\p{M}\p{N}.-]/u;
/** No end of the root zone has a digit, but for those that write another alphabet. */
const FIN = /^(?:[\p{L}\p{M}]+|xn--[a-z\d-]+)$/u;

/** What no mail server takes, said as what it is rather than as an address that lacks something. */
export function fauteDAdresse(adresse: string): string | undefined {
  if (adresse === '') return undefined;
  if (adresse.length > ADRESSE_MAX) return 'Cette adresse mail est trop longue.';
  const parties = adresse.split('@');
  const [locale = '', domaine = ''] = parties;
  if (parties.length > 2) {
    return 'Indiquez une seule adresse mail, avec un seul signe @.';
  }
  if (!locale || !domaine) return INCOMPLETE;
  return fauteDePoints(adresse) ?? fauteDeLocale(locale) ?? fauteDeDomaine(domaine);
}

function fauteDePoints(adresse: string): string | undefined {
  if (adresse.includes('..')) return 'Une adresse mail n’a jamais deux points de suite.';
  if (/^\.|\.@/.test(adresse)) return 'Avant le signe @, une adresse mail ne commence ni ne finit par un point.';
  return /@[^.]+\..+\.$/.test(adresse) ? 'Une adresse mail ne finit pas par un point.' : undefined;
}

function fauteDeLocale(locale: string): string | undefined {
  if (locale.length > LOCALE_MAX) return 'Avant le signe @, une adresse mail a 64 caractères au plus.';
  return fauteDeSigne(locale, SIGNE_HORS_DE_LA_LOCALE);
}

function fauteDeDomaine(domaine: string): string | undefined {
  const signe = fauteDeSigne(domaine, SIGNE_HORS_DU_DOMAINE);
  if (signe) return signe;
  const noms = domaine.split('.');
  const fin = noms.at(-1) ?? '';
  if (noms.length < 2 || noms.some((nom) => nom === '')) return INCOMPLETE;
  if (noms.some((nom) => /^-|-$/.test(nom) || nom.length > NOM_MAX)) {
    return 'Après le signe @, un nom ne commence ni ne finit par un tiret, et a 63 caractères au plus.';
  }
  if (!FIN.test(fin)) return 'Une adresse mail finit par des lettres, comme .fr ou .com.';
  return fin.length < 2 ? INCOMPLETE : undefined;
}

function fauteDeSigne(partie: string, refuses: RegExp): string | undefined {
  const [signe] = refuses.exec(partie) ?? [];
  if (signe === undefined) return undefined;
  return `Une adresse mail n’a pas ${signe === ' ' ? 'd’espace' : `le signe « ${signe} »`}${refuses === SIGNE_HORS_DU_DOMAINE ? ' après le signe @' : ''}.`;
}
