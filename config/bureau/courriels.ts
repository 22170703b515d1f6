/** This file describes the routes that follow the mails which do not leave. */
import * as z from 'zod/mini';
import { instant, rien } from '../route.ts';
import type { RouteBureau } from './route.ts';
import { Travail } from './travaux.ts';

/** `Courriels` counts mails; `depuis` is when the oldest of them was written, null when there is none. */
const Courriels = z.strictObject({ nombre: z.int(), depuis: z.nullable(instant) });
/**
 * `echecs` counts the mails that were given up; `attente` counts those that are late because the mail server does not
 * take them.
 */
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
  /** `renvoyerCourriels` sends again the mails of the caller's scope that were given up, as a work to follow. */
  renvoyerCourriels: {
    methode: 'POST',
    chemin: '/courriels/renvoi',
    action: 'courriel.gerer',
    corps: rien,
    reponse: z.strictObject({ travail: z.nullable(Travail) }),
  },
} as const satisfies Record<string, RouteBureau>;
