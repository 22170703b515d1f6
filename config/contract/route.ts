/** This file gives the shape of a route of the contract, of its headers and of its refusals. */
import * as z from 'zod/mini';
import { CODES_REFUS } from '../refusals.ts';

/** `ENTETES` names the headers of every call from the site, and of its reply. Without `secret`, no route exists (404). */
export const ENTETES = {
  secret: 'x-portail-secret',
  /** `session` bears the candidat's session token, when there is one. */
  session: 'x-portail-session',
  /** `appareil` bears the browser's device cookie, which tells which accounts it signed in to. */
  appareil: 'x-portail-appareil',
  /** `client` bears the address of the browser, as the site saw it. */
  client: 'x-portail-client',
  /** `arrivee` bears when the request arrived at the site, in milliseconds since the epoch. */
  arrivee: 'x-portail-arrivee',
  /** `nomFichier` bears the name of a deposited file, percent-encoded. */
  nomFichier: 'x-portail-nom-fichier',
  /** `convocations` bears how many convocations of a candidat the home page shows; empty when they have none at all. */
  convocations: 'x-portail-convocations',
  /** `dossiers` bears how many dossiers of a candidat wait for them. */
  dossiers: 'x-portail-dossiers',
  /** `personne` bears how the header names the candidat, percent-encoded: « Anaïs L. ». */
  personne: 'x-portail-personne',
} as const;

export const RefusRecu = z.strictObject({ code: z.enum(CODES_REFUS), cible: z.optional(z.string()) });

/** `ReponseRefus` is the body of every refusal; `champs` gives a message for each field of a form. */
export const ReponseRefus = z.strictObject({
  refus: z.array(RefusRecu).check(z.minLength(1)),
  champs: z.optional(z.record(z.string(), z.string())),
});
export type ReponseRefus = z.infer<typeof ReponseRefus>;

/**
 * `Acces` says who may call a route: `portail` is the site for nobody in particular, `visiteur` anybody, `candidat` an
 * open session. Ownership is in the WHERE of each query: what belongs to another is 404.
 */
export type Acces = 'portail' | 'visiteur' | 'candidat';

export type Route = {
  readonly methode: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly chemin: `/${string}`;
  readonly acces: Acces;
  /** `corps` is the schema of a JSON body, or `pdf` for the raw bytes of a file. */
  readonly corps: z.ZodMiniType | 'pdf' | null;
  /** `avecFichier` is true when the JSON body may hold a file: it then travels under `TYPE_AVEC_FICHIER`. */
  readonly avecFichier?: true;
  /** `reponse` is the schema of a JSON reply, or `fichier` for a file. */
  readonly reponse: z.ZodMiniType | 'fichier';
};
