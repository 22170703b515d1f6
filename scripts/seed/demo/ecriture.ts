/** The constructors of this file are short, so that the files of formations read as text. */
import type { Modalite } from '@portail/config/rules/voeux';
import type { ClePiece } from './pieces.ts';
import type { PieceFormation } from './types.ts';

const piece = (cle: ClePiece, obligatoire: boolean, modalite?: Modalite): PieceFormation =>
  modalite === undefined ? { cle, obligatoire } : { cle, obligatoire, modalite };

export const obligatoire = (cle: ClePiece, modalite?: Modalite): PieceFormation => piece(cle, true, modalite);

export const facultative = (cle: ClePiece, modalite?: Modalite): PieceFormation => piece(cle, false, modalite);
