/** This file describes the routes of the wizard's lists and of the campagne's settings. */
import * as z from 'zod/mini';
import { Contexte } from '../rules/parcours.ts';
import { ligneNette } from '../rules/signes.ts';
import type { Route } from './route.ts';

/** `Ecole` is an entry of the list of schools, with the fields of the form that it fills. */
const Ecole = z.strictObject({ nom: z.string(), adresse: z.string(), codePostal: z.string(), ville: z.string() });
export type Ecole = z.infer<typeof Ecole>;

export const REFERENCES = {
  /** `reference.lire` gives the lists of the wizard, and what the campagne asks. */
  'reference.lire': { methode: 'GET', chemin: '/references', acces: 'portail', corps: null, reponse: Contexte },
  'ecole.chercher': {
    methode: 'POST',
    chemin: '/ecoles/recherche',
    acces: 'portail',
    corps: z.strictObject({
      texte: z.string().check(z.overwrite(ligneNette), z.maxLength(200)),
      genre: z.enum(['lycee', 'tous']),
    }),
    reponse: z.array(Ecole),
  },
  /** `ecole.villes` lists the towns that have this postal code; it suggests, and checks nothing. */
  'ecole.villes': {
    methode: 'GET',
    chemin: '/ecoles/villes/:codePostal',
    acces: 'portail',
    corps: null,
    reponse: z.array(z.string()),
  },
} as const satisfies Record<string, Route>;
