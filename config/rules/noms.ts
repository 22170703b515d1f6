/**
 * This file judges the names of people. Mails and the bureau's lists show them, and mail programs turn what looks like
 * an address into a link.
 */
import * as z from 'zod/mini';
import { nomPropre } from './texte.ts';

/** `LIENS` match a web address, also with its signs in words: « exemple dot com », « nom (at) exemple ». */
const LIENS = [
  /\/\/|\bwww\s*\.|\bh[tx]{2}ps?\b/iu,
  /\((?:at|dot|point|arobase)\)|\barobase\b/iu,
  /\p{L}[ -]+(?:point|dot)[ -]+(?:com|fr|net|org|info|eu|io|co|app)(?!\p{L})/iu,
  // This pattern wants a lower case « point » or « dot »: « Marie Point Dupont » is a name.
  /\S (?:point|dot) \S/,
];
/**
 * `NUMERO` matches four digits, whatever stands between them: a phone number, an amount, a date. No name has as many.
 */
const NUMERO = /\p{N}(?:[\s.,/-]*\p{N}){3}/u;
/**
 * `POINT_COLLE` matches the point of « St.Pierre » and of « exemple.fr ». A space after it does not harm the first, and
 * makes the second no link.
 */
const POINT_COLLE = /(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu;

/**
 * `nomDePersonne` is the schema of a required name.
 *
 * @param objet as « votre nom »: ends « Indiquez … »
 */
export const nomDePersonne = (objet: string, max: number) =>
  nomPropre(objet, max).check(
    z.overwrite((saisie) => saisie.replace(POINT_COLLE, '. ')),
    z.refine(
      (saisie) => !LIENS.some((lien) => lien.test(saisie)) && !NUMERO.test(saisie),
      `${objet[0]?.toUpperCase()}${objet.slice(1)} ne peut contenir ni adresse web ni numéro.`,
    ),
  );

/**
 * `nomCourt` writes « Anaïs L. »: enough to see whose account is open, and no more, since a readable cookie keeps it.
 * Quotes and backslashes are left out, because a script writes the name as a string of CSS.
 */
export function nomCourt({ prenom, nom }: { prenom: string; nom: string }): string {
  const sur = (mots: string) => mots.replace(/["\\]/g, '');
  const [initiale = ''] = sur(nom);
  return `${sur(prenom)} ${initiale.toUpperCase()}.`;
}
