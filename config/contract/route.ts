/** The shape of a route between the site and the cms, and what every call and every refusal bears. */
import * as z from 'zod/mini';
import { CODES_REFUS } from '../refusals.ts';

/** Headers of every call from the site. Without the secret, no route exists (404). */
export const ENTETES = {
  secret: 'x-portail-secret',
  /** The candidat's session token, when there is one. */
  session: 'x-portail-session',
  /** The browser's device cookie: which accounts it signed in to. */
  appareil: 'x-portail-appareil',
  /** Address of the browser, as the site saw it. */
  client: 'x-portail-client',
  /** Arrival of the request at the site, in milliseconds since the epoch. */
  arrivee: 'x-portail-arrivee',
  /** Name of a deposited file, percent-encoded. */
  nomFichier: 'x-portail-nom-fichier',
} as const;

export const RefusRecu = z.strictObject({ code: z.enum(CODES_REFUS), cible: z.optional(z.string()) });

/** Body of every refusal; `champs` gives a message for each field of a form. */
export const ReponseRefus = z.strictObject({
  refus: z.array(RefusRecu).check(z.minLength(1)),
  champs: z.optional(z.record(z.string(), z.string())),
});
export type ReponseRefus = z.infer<typeof ReponseRefus>;

/**
 * `portail`: the site itself, for nobody in particular. `visiteur`: anybody, known or not.
 * `candidat`: an open session. Ownership is in the WHERE of each query: what is another's is 404.
 */
export type Acces = 'portail' | 'visiteur' | 'candidat';

export type Route = {
  readonly methode: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly chemin: `/${string}`;
  readonly acces: Acces;
  /** JSON body, or the raw bytes of a PDF. */
  readonly corps: z.ZodMiniType | 'pdf' | null;
  /** JSON reply, or a file. */
  readonly reponse: z.ZodMiniType | 'fichier';
};
