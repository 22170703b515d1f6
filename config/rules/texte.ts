/** This file gives the schemas of texts that people type and others read, without invisible signs. */
import * as z from 'zod/mini';
import { ligneNette, lignesNettes, TIRETS } from './signes.ts';

const enTete = (objet: string) => `${objet[0]?.toUpperCase()}${objet.slice(1)}`;

/**
 * `ligneFacultative` is a line of text that may be empty.
 *
 * @param objet as « votre nom »: ends « Indiquez … »
 */
export const ligneFacultative = (objet: string, max: number) =>
  z
    .string({ error: `Indiquez ${objet}.` })
    .check(z.overwrite(ligneNette), z.maxLength(max, `${enTete(objet)} ne peut pas dépasser ${max} caractères.`));

export const ligne = (objet: string, max: number) =>
  ligneFacultative(objet, max).check(z.minLength(1, `Indiquez ${objet}.`));

/** `SIGNE_HORS_D_UN_NOM` leaves letters of any alphabet, figures, and the signs of a passport or of a town's name. */
const SIGNE_HORS_D_UN_NOM = /[^\p{L}\p{M}\p{N} '’.,()/·-]/u;

/**
 * `nomFacultatif` is the name of a person or of a place. A symbol or an emoji is refused rather than dropped, since it
 * may hide a slip.
 */
export const nomFacultatif = (objet: string, max: number) =>
  ligneFacultative(objet, max).check(
    z.overwrite((nom) => nom.replace(TIRETS, '-').replace(/[‘´`′＇]/g, '’')),
    z.refine((nom) => !SIGNE_HORS_D_UN_NOM.test(nom), {
      error: ({ input }) =>
        `${enTete(objet)} contient un signe qui n’y a pas sa place : « ${SIGNE_HORS_D_UN_NOM.exec(String(input))} ». Retirez-le.`,
    }),
    z.refine((nom) => nom === '' || /\p{L}/u.test(nom), `${enTete(objet)} s’écrit avec des lettres.`),
  );

export const nomPropre = (objet: string, max: number) =>
  nomFacultatif(objet, max).check(z.minLength(1, `Indiquez ${objet}.`));

/**
 * `lignesFacultatives` is a text of several lines that may be empty.
 *
 * @param tropLong said of more than `max` characters
 */
export const lignesFacultatives = (max: number, tropLong: string) =>
  z.string().check(
    z.overwrite((texte) => lignesNettes(texte).trim()),
    z.maxLength(max, tropLong),
  );
