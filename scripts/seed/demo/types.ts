/** Types of the demo's catalogue. Data only: the writer turns it into Strapi documents. */
import type { CodeEtablissement } from './etablissements.ts';
import type { IntituleMention } from './mentions.ts';
import type { ClePiece } from './pieces.ts';

export type { ClePiece, CodeEtablissement, IntituleMention };

/** One of the six IUTs. */
export interface Etablissement {
  code: string;
  nom: string;
  ville: string;
  adresse: string;
  codePostal: string;
  /** Fictitious: 02 61 91 xx xx. */
  telephone: string;
  /** Fictitious: always under `portail.test`. */
  email: string;
  /** Fictitious: always under `portail.test`. */
  web: string;
  presentation: readonly Bloc[];
  /** Rank on the home page, from 1. */
  ordre: number;
}

/** An entry of the catalogue of pièces à fournir. */
export interface Piece {
  cle: string;
  intitule: string;
  description?: string;
  /** The IUT that owns it; absent: common to all six. */
  etablissement?: CodeEtablissement;
}

export type Modalite = 'classique' | 'alternance';

/** A block of rich text, with links and bold as `../blocks.ts` reads them. `intitule` introduces a list. */
export type Bloc =
  | { type: 'paragraphe'; texte: string }
  | { type: 'liste'; intitule?: string; items: string[] }
  | { type: 'titre'; texte: string };

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
