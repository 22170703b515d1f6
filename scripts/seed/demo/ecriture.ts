/** Short constructors, so that the files of formations read as text. */
import type { Bloc, ClePiece, Modalite, PieceFormation } from './types.ts';

export const paragraphe = (texte: string): Bloc => ({ type: 'paragraphe', texte });

export const titre = (texte: string): Bloc => ({ type: 'titre', texte });

export const liste = (items: string[], intitule?: string): Bloc =>
  intitule === undefined ? { type: 'liste', items } : { type: 'liste', intitule, items };

/** The usual shape of « Insertion professionnelle ». */
export const debouches = (secteurs: string, metiers: string[]): Bloc[] => [
  liste([secteurs], "Secteurs d'activité :"),
  liste(metiers, 'Métiers visés :'),
];

const piece = (cle: ClePiece, obligatoire: boolean, modalite?: Modalite): PieceFormation =>
  modalite === undefined ? { cle, obligatoire } : { cle, obligatoire, modalite };

export const obligatoire = (cle: ClePiece, modalite?: Modalite): PieceFormation => piece(cle, true, modalite);

export const facultative = (cle: ClePiece, modalite?: Modalite): PieceFormation => piece(cle, false, modalite);
