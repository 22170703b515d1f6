/** This file describes the route by which editors follow the publication of the site. */
import * as z from 'zod/mini';
import { instant } from '../route.ts';
import { ETATS_PUBLICATION } from '../rules/publication.ts';
import type { RouteBureau } from './route.ts';

const SuiviPublication = z.strictObject({
  etat: z.enum(ETATS_PUBLICATION),
  depuis: z.nullable(instant),
  raison: z.nullable(z.string()),
  /** `reussie` is the last build that the public sees; null before the first. */
  reussie: z.nullable(z.strictObject({ le: instant, dureeMs: z.int() })),
});
export type SuiviPublication = z.infer<typeof SuiviPublication>;

export const PUBLICATION = {
  suivre: {
    methode: 'GET',
    chemin: '/publication',
    action: 'publication.suivre',
    corps: null,
    reponse: SuiviPublication,
  },
} as const satisfies Record<string, RouteBureau>;
