/** The lists of the wizard, and what the campagne asks. */
import * as z from 'zod/mini';
import { Contexte } from '../rules/parcours.ts';
import { ligneNette } from '../rules/signes.ts';
import type { Route } from './route.ts';

/** An entry of the list of schools, as it fills the form. */
const Ecole = z.strictObject({ nom: z.string(), adresse: z.string(), codePostal: z.string(), ville: z.string() });
export type Ecole = z.infer<typeof Ecole>;

export const REFERENCES = {
  /** The lists of the wizard, and what the campagne asks. */
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
  /** Towns that have this postal code: a suggestion, not a check. */
  'ecole.villes': {
    methode: 'GET',
    chemin: '/ecoles/villes/:codePostal',
    acces: 'portail',
    corps: null,
    reponse: z.array(z.string()),
  },
} as const satisfies Record<string, Route>;
