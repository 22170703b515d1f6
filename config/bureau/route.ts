/** This file gives the shape of a route between the staff's own pages and the cms. */
import type * as z from 'zod/mini';
import type { Action } from '../rules/droits.ts';

/** `PREFIXE_BUREAU` begins the paths of these routes on the cms, beside Strapi's own admin routes. */
export const PREFIXE_BUREAU = '/bureau';

export type RouteBureau = {
  readonly methode: 'GET' | 'POST';
  readonly chemin: `/${string}`;
  readonly action: Extract<
    Action,
    | 'dossier.lire'
    | 'piece.lire'
    | 'piece.juger'
    | 'dossier.instruire'
    | 'dossier.suivre'
    | 'dossier.exporter'
    | 'iut.regler'
    | 'cloture.reporter'
    | 'publication.suivre'
    | 'entretien.gerer'
    | 'entretien.lire'
    | 'entretien.pointer'
    | 'courriel.gerer'
    | 'travail.suivre'
    | 'tache.suivre'
    | 'agent.gerer'
    | 'journal.lire'
  >;
  readonly corps: z.ZodMiniType | null;
  /** `avecFichier` is true when the body may hold a file: it then travels under `TYPE_AVEC_FICHIER`. */
  readonly avecFichier?: true;
  readonly reponse: z.ZodMiniType | 'fichier';
};
