/**
 * `BUREAU` lists the routes between the staff's pages in Strapi's admin and the cms. Each gives method, path, right,
 * body and reply; a dossier outside of the caller's scope does not exist for them (404).
 */
import type * as z from 'zod/mini';
import type { Parametres } from '../route.ts';
import { A_FAIRE } from './a-faire.ts';
import { CONVOCATIONS } from './convocations.ts';
import { COURRIELS } from './courriels.ts';
import { DOSSIERS } from './dossiers.ts';
import { EDITION } from './edition.ts';
import { ENTRETIENS } from './entretiens.ts';
import { EQUIPE } from './equipe.ts';
import { EXPORTS } from './exports.ts';
import { FEUILLE } from './feuille.ts';
import { HISTORIQUE } from './historique.ts';
import { INSTRUCTION } from './instruction.ts';
import { JOURNAL } from './journal.ts';
import { LOTS } from './lots.ts';
import { MESSAGES } from './messages.ts';
import { PLANNING } from './planning.ts';
import { PUBLICATION } from './publication.ts';
import { RECAPITULATIF } from './recapitulatif.ts';
import { RECLAMATIONS } from './reclamations.ts';
import { REGLAGES } from './reglages.ts';
import { REPORT_CLOTURE } from './report-cloture.ts';
import type { RouteBureau } from './route.ts';
import { SUIVI } from './suivi.ts';
import { TRAVAUX } from './travaux.ts';
import { VUES } from './vues.ts';

export const BUREAU = {
  ...DOSSIERS,
  ...VUES,
  ...A_FAIRE,
  ...INSTRUCTION,
  ...RECLAMATIONS,
  ...LOTS,
  ...HISTORIQUE,
  ...SUIVI,
  ...MESSAGES,
  ...ENTRETIENS,
  ...CONVOCATIONS,
  ...PLANNING,
  ...FEUILLE,
  ...PUBLICATION,
  ...COURRIELS,
  ...EDITION,
  ...TRAVAUX,
  ...EXPORTS,
  ...REPORT_CLOTURE,
  ...EQUIPE,
  ...JOURNAL,
  ...RECAPITULATIF,
  ...REGLAGES,
} as const satisfies Record<string, RouteBureau>;

export type NomBureau = keyof typeof BUREAU;
type De<N extends NomBureau> = (typeof BUREAU)[N];
export type CorpsBureau<N extends NomBureau> = De<N>['corps'] extends z.ZodMiniType
  ? z.output<De<N>['corps']>
  : undefined;
export type ReponseBureau<N extends NomBureau> = De<N>['reponse'] extends z.ZodMiniType
  ? z.output<De<N>['reponse']>
  : never;
export type ParametresBureau<N extends NomBureau> = Parametres<De<N>['chemin']>;
