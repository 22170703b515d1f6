/** Names of people. They head mails and the desk's lists, where what looks like a link is made one by whoever shows it. */
import * as z from 'zod/mini';
import { nomPropre } from './texte.ts';

/** A web address, also when its signs are written in words: « exemple dot com », « nom (at) exemple ». */
const LIENS = [
  /\/\/|\bwww\s*\.|\bh[tx]{2}ps?\b/iu,
  /\((?:at|dot|point|arobase)\)|\barobase\b/iu,
  /\p{L}[ -]+(?:point|dot)[ -]+(?:com|fr|net|org|info|eu|io|co|app)(?!\p{L})/iu,
  // Without a capital, it is no name: « Marie Point Dupont » is one.
  /\S (?:point|dot) \S/,
];
/** A phone number, an amount, a date: four digits, whatever stands between them. No name has as many. */
const NUMERO = /\p{N}(?:[\s.,/-]*\p{N}){3}/u;
/** « St.Pierre » as well as « exemple.fr »: a space after the point harms the first, and makes the second no link. */
const POINT_COLLE = /(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu;

/** @param objet as « votre nom »: ends « Indiquez … » */
export const nomDePersonne = (objet: string, max: number) =>
  nomPropre(objet, max).check(
    z.overwrite((saisie) => saisie.replace(POINT_COLLE, '. ')),
    z.refine(
      (saisie) => !LIENS.some((lien) => lien.test(saisie)) && !NUMERO.test(saisie),
      `${objet[0]?.toUpperCase()}${objet.slice(1)} ne peut contenir ni adresse web ni numéro.`,
    ),
  );
