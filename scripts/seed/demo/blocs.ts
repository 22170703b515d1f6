/** This file holds the blocks of rich text, with short constructors: the demo's files read as text. */

/** `Bloc` is a block of rich text, with links and bold as `../blocks.ts` reads them. `intitule` introduces a list. */
export type Bloc =
  | { type: 'paragraphe'; texte: string }
  | { type: 'liste'; intitule?: string; items: string[] }
  | { type: 'titre'; texte: string };

export const paragraphe = (texte: string): Bloc => ({ type: 'paragraphe', texte });

export const titre = (texte: string): Bloc => ({ type: 'titre', texte });

export const liste = (items: string[], intitule?: string): Bloc =>
  intitule === undefined ? { type: 'liste', items } : { type: 'liste', intitule, items };

/** `debouches` is the usual shape of « Insertion professionnelle ». */
export const debouches = (secteurs: string, metiers: string[]): Bloc[] => [
  liste([secteurs], "Secteurs d'activité :"),
  liste(metiers, 'Métiers visés :'),
];
