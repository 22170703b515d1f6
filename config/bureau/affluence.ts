/** These shapes count places against the people who may take them (rules/projet.ts). */
import * as z from 'zod/mini';
import type * as regle from '../rules/projet.ts';

export const Affluence = z.strictObject({
  places: z.int(),
  attendent: z.int(),
}) satisfies z.ZodMiniType<regle.Affluence>;

export const Manque = z.strictObject({ places: z.int(), personnes: z.int() }) satisfies z.ZodMiniType<regle.Manque>;
