/** What editors ask beside the content manager. */
import * as z from 'zod/mini';
import type { RouteBureau } from './route.ts';

export const EDITION = {
  /** Of one's own formations, by their documentIds between commas: how many dossiers keep them from being unpublished. */
  compterDossiers: {
    methode: 'GET',
    chemin: '/formations/:formations/dossiers',
    action: 'publication.suivre',
    corps: null,
    reponse: z.strictObject({ nombre: z.int() }),
  },
} as const satisfies Record<string, RouteBureau>;
