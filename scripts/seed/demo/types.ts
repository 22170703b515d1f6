/** This file types the demo's catalogue. It is data only: the writer turns it into Strapi documents. */
import type { Modalite } from '@portail/config/rules/voeux';
import type { Bloc } from './blocs.ts';
import type { CodeEtablissement } from './etablissements.ts';
import type { IntituleMention } from './mentions.ts';
import type { ClePiece } from './pieces.ts';

/** `PieceFormation` is a pièce asked by a formation; their order in the array is the order shown. */
export interface PieceFormation {
  cle: ClePiece;
  obligatoire: boolean;
  /** `modalite` limits the pièce to the candidats of one modalité; absent: all. */
  modalite?: Modalite;
}

/** `Formation` is one parcours of one mention in one IUT. */
export interface Formation {
  /** `code` is stable from one campagne to the next. */
  code: string;
  slug: string;
  intitule: string;
  mention: IntituleMention;
  etablissement: CodeEtablissement;
  classique: boolean;
  alternance: boolean;
  /** `ouverture` is « Du », in days from today (negative: already open). */
  ouverture: number;
  /** `fermeture` is « Au », inclusive, in days from today (negative: already closed). */
  fermeture: number;
  /** `lettre` asks for a lettre de motivation typed online. */
  lettre: boolean;
  objectifs: Bloc[];
  competences: Bloc[];
  insertion: Bloc[];
  /** `procedure` is a particular one to follow in order to apply. */
  procedure?: Bloc[];
  pieces: PieceFormation[];
}
