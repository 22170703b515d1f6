/** This file says how mail addresses are stored, and which ones no mail server takes. */
import { ligneNette } from './signes.ts';

/** `normaliserEmail` trims, applies NFC and lower case, and drops invisible signs: two spellings are one address. */
export function normaliserEmail(saisie: string): string {
  return ligneNette(saisie).toLowerCase();
}

/** The maximum sizes come from RFC 5321 §4.5.3.1 and RFC 1035 §2.3.4. */
const [ADRESSE_MAX, LOCALE_MAX, NOM_MAX] = [254, 64, 63];
const INCOMPLETE = 'Cette adresse mail n’est pas complète : il lui faut la forme nom@domaine.fr.';

/**
 * `SIGNE_HORS_DE_LA_LOCALE` leaves letters of any alphabet (RFC 6531) and the signs of an « atom » (RFC 5322 §3.2.3).
 * Quoted names are refused: nobody has one.
 */
const SIGNE_HORS_DE_LA_LOCALE = /[^\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
/** `SIGNE_HORS_DU_DOMAINE` leaves letters, digits and hyphens (RFC 1123 §2.1). */
const SIGNE_HORS_DU_DOMAINE = /[^\p{L}\p{M}\p{N}.-]/u;
/** `FIN` has no digit, as no end of the root zone has one, except those written in another alphabet. */
const FIN = /^(?:[\p{L}\p{M}]+|xn--[a-z\d-]+)$/u;

/** `fauteDAdresse` names precisely what keeps a mail server from taking an address; undefined when nothing does. */
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
