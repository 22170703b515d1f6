/** This file describes the routes by which somebody turns their morning mail off and on. */
import * as z from 'zod/mini';
import type { RouteBureau } from './route.ts';

const Reglage = z.strictObject({ actif: z.boolean() });

export const RECAPITULATIF = {
  lireRecapitulatif: {
    methode: 'GET',
    chemin: '/recapitulatif',
    action: 'dossier.lire',
    corps: null,
    reponse: Reglage,
  },
  reglerRecapitulatif: {
    methode: 'POST',
    chemin: '/recapitulatif',
    action: 'dossier.lire',
    corps: Reglage,
    reponse: Reglage,
  },
} as const satisfies Record<string, RouteBureau>;
