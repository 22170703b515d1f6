/** This file describes the routes that the publisher and the previews use: the catalogue, and the report of a build. */
import * as z from 'zod/mini';
import { instant, rien } from '../route.ts';
import { Catalogue, Etablissement, Formation } from '../rules/catalogue.ts';
import type { Route } from './route.ts';

/** `Apercu` is a draft as its page would be; what it lacks is replaced, and listed in `manques`. */
const Apercu = z.strictObject({
  formation: Formation,
  etablissement: Etablissement,
  /**
   * `version` says what the page shows: the published version, or a draft that differs, is identical or was never
   * published.
   */
  version: z.enum(['publiee', 'modifiee', 'identique', 'jamais_publiee']),
  /** `manques` lists, in French sentences, what the publication of this draft would refuse. */
  manques: z.array(z.string()),
  expireLe: instant,
});

const Publication = z.strictObject({ demandee: z.int(), publiee: z.int() });
/** `etat` is `en_cours` at each report while a build lasts: a publisher that reports nothing is considered stopped. */
const RapportPublication = z.strictObject({
  numero: z.int(),
  etat: z.enum(['en_cours', 'reussie', 'echouee']),
  dureeMs: z.int(),
  /** `raison` is a sentence for the editors. */
  raison: z.optional(z.string()),
});

export const CATALOGUE = {
  'catalogue.lire': { methode: 'GET', chemin: '/catalogue', acces: 'portail', corps: null, reponse: Catalogue },
  /** The token of `apercu.lire` names a member of staff, their session, and one formation that they may edit. */
  'apercu.lire': { methode: 'GET', chemin: '/apercus/:jeton', acces: 'portail', corps: null, reponse: Apercu },
  'publication.lire': { methode: 'GET', chemin: '/publication', acces: 'portail', corps: null, reponse: Publication },
  'publication.rapporter': {
    methode: 'POST',
    chemin: '/publication',
    acces: 'portail',
    corps: RapportPublication,
    reponse: rien,
  },
} as const satisfies Record<string, Route>;
