/**
 * `CONTRAT` lists the routes between the site and the cms. Both ends import it: the cms mounts and parses from it, the
 * site calls and parses through it. The browser never calls these routes, only the site's server does.
 */
import type * as z from 'zod/mini';
import type { Parametres } from '../route.ts';
import { CANDIDATURES } from './candidature.ts';
import { CATALOGUE } from './catalogue.ts';
import { COMPTE } from './compte.ts';
import { CONVOCATIONS } from './convocation.ts';
import { MESSAGES } from './message.ts';
import { PIECES } from './piece.ts';
import { REFERENCES } from './reference.ts';
import type { Route } from './route.ts';

export const CONTRAT = {
  ...CATALOGUE,
  ...REFERENCES,
  ...COMPTE,
  ...CANDIDATURES,
  ...PIECES,
  ...MESSAGES,
  ...CONVOCATIONS,
} as const satisfies Record<string, Route>;

export type NomRoute = keyof typeof CONTRAT;
type De<N extends NomRoute> = (typeof CONTRAT)[N];
export type Corps<N extends NomRoute> = De<N>['corps'] extends z.ZodMiniType ? z.input<De<N>['corps']> : undefined;
export type CorpsLu<N extends NomRoute> = De<N>['corps'] extends z.ZodMiniType ? z.output<De<N>['corps']> : undefined;
export type Reponse<N extends NomRoute> = De<N>['reponse'] extends z.ZodMiniType ? z.output<De<N>['reponse']> : never;
export type ParametresDe<N extends NomRoute> = Parametres<De<N>['chemin']>;
