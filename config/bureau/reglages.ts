/** These routes keep what an IUT decides for all its dossiers. */
import * as z from 'zod/mini';
import { reference, rien } from '../route.ts';
import type { RouteBureau } from './route.ts';

const Reglages = z.strictObject({
  iuts: z.array(
    z.strictObject({
      ref: reference,
      nom: z.string(),
      /** `identiteOuverte` is true when responsables see photo, birth and nationality. */
      identiteOuverte: z.boolean(),
    }),
  ),
});
export type Reglages = z.infer<typeof Reglages>;

export const REGLAGES = {
  /** `lireReglages` gives the IUTs that the reader was given whole. */
  lireReglages: { methode: 'GET', chemin: '/reglages', action: 'iut.regler', corps: null, reponse: Reglages },
  reglerIdentite: {
    methode: 'POST',
    chemin: '/reglages/:iut/identite',
    action: 'iut.regler',
    corps: z.strictObject({ ouverte: z.boolean() }),
    reponse: rien,
  },
} as const satisfies Record<string, RouteBureau>;
