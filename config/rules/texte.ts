/** Texts that people type and others read: on one line, or on several. */
import * as z from 'zod/mini';

const ILLISIBLE = 'Cette réponse contient un caractère qui ne s’écrit pas.';
/** Read from left to right: what people type heads mails and the desk's lists. */
const SANS_COMMANDE = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;
/** Several lines, which may be indented; otherwise as one of them. */
const LIGNES_SANS_COMMANDE = /^(?:[\n\t]|[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069])*$/u;

/** A line of text. @param objet as « votre nom »: ends « Indiquez … » */
export const ligneFacultative = (objet: string, max: number) =>
  z
    .string({ error: `Indiquez ${objet}.` })
    .check(
      z.trim(),
      z.normalize(),
      z.maxLength(max, `${objet[0]?.toUpperCase()}${objet.slice(1)} ne peut pas dépasser ${max} caractères.`),
      z.regex(SANS_COMMANDE, ILLISIBLE),
    );

export const ligne = (objet: string, max: number) =>
  ligneFacultative(objet, max).check(z.minLength(1, `Indiquez ${objet}.`));

/** @param tropLong said of more than `max` characters */
export const lignesFacultatives = (max: number, tropLong: string) =>
  z.string().check(z.trim(), z.normalize(), z.maxLength(max, tropLong), z.regex(LIGNES_SANS_COMMANDE, ILLISIBLE));
