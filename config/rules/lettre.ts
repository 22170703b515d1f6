/** This file reads the lettre de motivation, as it is typed and saved. */

import * as z from 'zod/mini';
import { ACCORDE, type Decision, refuser } from '../refusals.ts';
import { lignesNettes } from './signes.ts';

export const LETTRE_MAX = 10_000;

/** `Lettre` keeps the text as typed without invisible signs: spaces and empty lines are its writer's. */
export const Lettre = z
  .string()
  .check(z.overwrite(lignesNettes), z.maxLength(LETTRE_MAX, 'Votre lettre ne peut pas dépasser 10 000 caractères.'));

/**
 * `peutRemplacerLettre` refuses to save a lettre over a text that was written elsewhere meanwhile. Saving the same text
 * again (its answer was lost) loses nothing. Texts are compared without invisible signs, since the page holds what was
 * typed and the database what was read.
 *
 * @param avant the text that its writer started from
 */
export function peutRemplacerLettre(enregistree: string, avant: string, lettre: string): Decision {
  const actuelle = lignesNettes(enregistree);
  return actuelle === lignesNettes(avant) || actuelle === lignesNettes(lettre)
    ? ACCORDE
    : refuser('lettre_modifiee', 'lettre');
}
