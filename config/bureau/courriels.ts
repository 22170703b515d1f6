/** The mails that do not leave. */
import * as z from 'zod/mini';
import { instant, rien } from '../route.ts';
import type { RouteBureau } from './route.ts';

/** How many mails, and when the oldest was written; null: none. */
const Courriels = z.strictObject({ nombre: z.int(), depuis: z.nullable(instant) });
/** `echecs`: given up. `attente`: late, the mail server does not take them. */
const SuiviCourriels = z.strictObject({ echecs: Courriels, attente: Courriels });
export type SuiviCourriels = z.infer<typeof SuiviCourriels>;

export const COURRIELS = {
  suivreCourriels: {
    methode: 'GET',
    chemin: '/courriels',
    action: 'courriel.gerer',
    corps: null,
    reponse: SuiviCourriels,
  },
  /** Those of the scope that were given up leave again. */
  renvoyerCourriels: {
    methode: 'POST',
    chemin: '/courriels/renvoi',
    action: 'courriel.gerer',
    corps: rien,
    reponse: z.strictObject({ renvoyes: z.int() }),
  },
} as const satisfies Record<string, RouteBureau>;
