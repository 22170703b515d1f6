/** What the publisher and the previews ask: the catalogue, and what became of a build. */
import * as z from 'zod/mini';
import { instant, rien } from '../route.ts';
import { Catalogue, Etablissement, Formation } from '../rules/catalogue.ts';
import type { Route } from './route.ts';

/** A draft as its page would be: what it lacks for that is replaced, and said. */
const Apercu = z.strictObject({
  formation: Formation,
  etablissement: Etablissement,
  /** The published version, or a draft beside it: other, the same, or alone. */
  version: z.enum(['publiee', 'modifiee', 'identique', 'jamais_publiee']),
  /** French sentences: what its publication would refuse. */
  manques: z.array(z.string()),
  expireLe: instant,
});

const Publication = z.strictObject({ demandee: z.int(), publiee: z.int() });
/** `en_cours` is said again while a build lasts: a publisher that says nothing is stopped. */
const RapportPublication = z.strictObject({
  numero: z.int(),
  etat: z.enum(['en_cours', 'reussie', 'echouee']),
  dureeMs: z.int(),
  /** For the editors. */
  raison: z.optional(z.string()),
});

export const CATALOGUE = {
  'catalogue.lire': { methode: 'GET', chemin: '/catalogue', acces: 'portail', corps: null, reponse: Catalogue },
  /** The token names a member of staff, their session, and one formation that they may edit. */
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
