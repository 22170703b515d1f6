import { CAMPAGNE, MENTION, PAGE } from './editorial.ts';
import { ETABLISSEMENT } from './etablissement.ts';
import { DOCUMENT, PIECE_DEMANDEE } from './files.ts';
import { FORMATION, PIECE_ATTENDUE } from './formation.ts';
import type { Vue } from './view.ts';

/** Read by the cms, which stores them as Strapi's configuration, and by its admin, which draws the groups. */
export const VUES: Readonly<Record<string, Vue>> = {
  'api::formation.formation': FORMATION,
  'api::document.document': DOCUMENT,
  'api::piece-demandee.piece-demandee': PIECE_DEMANDEE,
  'api::etablissement.etablissement': ETABLISSEMENT,
  'api::mention.mention': MENTION,
  'api::campagne.campagne': CAMPAGNE,
  'api::page.page': PAGE,
};

export const VUES_DE_COMPOSANTS: Readonly<Record<string, Vue>> = {
  'formation.piece-attendue': PIECE_ATTENDUE,
};
