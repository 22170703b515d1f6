/** Types of the demo's catalogue. Data only: the writer turns it into Strapi documents. */
import type { Modalite } from '@portail/config/rules/voeux';
import type { Bloc } from './blocs.ts';
import type { CodeEtablissement } from './etablissements.ts';
import type { IntituleMention } from './mentions.ts';
import type { ClePiece } from './pieces.ts';

/** A pièce asked by a formation; their order in the array is the order shown. */
export interface PieceFormation {
  cle: ClePiece;
  obligatoire: boolean;
  /** Asked of the candidates of this modalité only; absent: of all. */
  modalite?: Modalite;
}

/** One parcours of one mention in one IUT. */
export interface Formation {
  /** Stable from one campagne to the next. */
  code: string;
  slug: string;
  intitule: string;
  mention: IntituleMention;
  etablissement: CodeEtablissement;
  classique: boolean;
  alternance: boolean;
  /** « Du »: days from today (negative: already open). */
  ouverture: number;
  /** « Au », inclusive: days from today (negative: already closed). */
  fermeture: number;
  /** Asks for a lettre de motivation typed online. */
  lettre: boolean;
  objectifs: Bloc[];
  competences: Bloc[];
  insertion: Bloc[];
  /** Particular procedure to follow in order to apply. */
  procedure?: Bloc[];
  pieces: PieceFormation[];
}
