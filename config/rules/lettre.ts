/** The lettre de motivation, as it is typed and saved. */

import * as z from 'zod/mini';
import { ACCORDE, type Decision, refuser } from '../refusals.ts';
import { lignesNettes } from './signes.ts';

export const LETTRE_MAX = 10_000;

/** As typed, but for what nobody sees: spaces and empty lines are its writer's. */
export const Lettre = z
  .string()
  .check(z.overwrite(lignesNettes), z.maxLength(LETTRE_MAX, 'Votre lettre ne peut pas dépasser 10 000 caractères.'));

/**
 * Does saving this lettre lose what was written elsewhere? Saved again (an answer lost on the way), it loses nothing.
 * Two texts that only differ by what nobody sees are one: the page holds what was typed, the database what was read.
 *
 * @param avant what its writer started from
 */
export function peutRemplacerLettre(enregistree: string, avant: string, lettre: string): Decision {
  const actuelle = lignesNettes(enregistree);
  return actuelle === lignesNettes(avant) || actuelle === lignesNettes(lettre)
    ? ACCORDE
    : refuser('lettre_modifiee', 'lettre');
}
