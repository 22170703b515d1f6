import { CAMPAGNE, MENTION, PAGE } from './editorial.ts';
import { ETABLISSEMENT } from './etablissement.ts';
import { DOCUMENT, PIECE_DEMANDEE } from './files.ts';
import { FORMATION, PIECE_ATTENDUE } from './formation.ts';
import { ECOLE, MOTIF_REFUS, SERIE_BAC, SITUATION, SPECIALITE_BAC, TYPE_DIPLOME } from './references.ts';
import type { Vue, VueDeComposant } from './view.ts';

/** `VUES` serves the cms, which stores them as Strapi's configuration, and its admin, which draws the groups. */
export const VUES: Readonly<Record<string, Vue>> = {
  'api::formation.formation': FORMATION,
  'api::document.document': DOCUMENT,
  'api::piece-demandee.piece-demandee': PIECE_DEMANDEE,
  'api::etablissement.etablissement': ETABLISSEMENT,
  'api::mention.mention': MENTION,
  'api::campagne.campagne': CAMPAGNE,
  'api::page.page': PAGE,
  'api::situation.situation': SITUATION,
  'api::serie-bac.serie-bac': SERIE_BAC,
  'api::specialite-bac.specialite-bac': SPECIALITE_BAC,
  'api::type-diplome.type-diplome': TYPE_DIPLOME,
  'api::ecole.ecole': ECOLE,
  'api::motif-refus.motif-refus': MOTIF_REFUS,
};

export const VUES_DE_COMPOSANTS: Readonly<Record<string, VueDeComposant>> = {
  'formation.piece-attendue': PIECE_ATTENDUE,
};
