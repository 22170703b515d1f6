/** These routes keep what somebody chose for their lists: the views that they named, and their columns. */
import * as z from 'zod/mini';
import { reference, rien } from '../route.ts';
import { estColonne } from '../rules/colonnes-dossier.ts';
import { NomDeVue } from '../rules/vues.ts';
import { CriteresDeVue } from './criteres.ts';
import type { RouteBureau } from './route.ts';

/** `USAGES_COLONNES` are the two tables whose columns are chosen. */
export const USAGES_COLONNES = ['liste', 'export'] as const;
export type UsageColonnes = (typeof USAGES_COLONNES)[number];

const VueNommee = z.strictObject({
  id: reference,
  nom: z.string(),
  /** `criteres` are the parameters of its address, as they were saved: one may have gone since. */
  criteres: z.record(z.string(), z.string()),
});
export type VueNommee = z.infer<typeof VueNommee>;

/** `colonnes` are null until somebody chooses some. */
const colonnes = z.nullable(z.array(z.string()));

const Vues = z.strictObject({
  /** `vues` come in the order of the alphabet. */
  vues: z.array(VueNommee),
  colonnes: z.strictObject({ liste: colonnes, export: colonnes }),
});

export const VUES = {
  lireVues: { methode: 'GET', chemin: '/vues', action: 'dossier.lire', corps: null, reponse: Vues },
  /** `garderVue` saves a view under a name that its author has not given yet. */
  garderVue: {
    methode: 'POST',
    chemin: '/vues',
    action: 'dossier.lire',
    corps: z.strictObject({ nom: NomDeVue, criteres: CriteresDeVue }),
    reponse: z.strictObject({ id: reference }),
  },
  renommerVue: {
    methode: 'POST',
    chemin: '/vues/:id',
    action: 'dossier.lire',
    corps: z.strictObject({ nom: NomDeVue }),
    reponse: rien,
  },
  supprimerVue: {
    methode: 'POST',
    chemin: '/vues/:id/suppression',
    action: 'dossier.lire',
    corps: rien,
    reponse: rien,
  },
  garderColonnes: {
    methode: 'POST',
    chemin: '/colonnes',
    action: 'dossier.exporter',
    corps: z.strictObject({
      usage: z.enum(USAGES_COLONNES),
      colonnes: z.array(z.string().check(z.refine(estColonne))).check(z.maxLength(200)),
    }),
    reponse: rien,
  },
} as const satisfies Record<string, RouteBureau>;
