/** This file describes the routes that editors use beside the content manager. */
import * as z from 'zod/mini';
import type { RouteBureau } from './route.ts';

export const EDITION = {
  /**
   * `compterDossiers` tells how many dossiers keep the caller's own formations from being unpublished. Its path holds
   * their documentIds between commas.
   */
  compterDossiers: {
    methode: 'GET',
    chemin: '/formations/:formations/dossiers',
    action: 'publication.suivre',
    corps: null,
    reponse: z.strictObject({ nombre: z.int() }),
  },
} as const satisfies Record<string, RouteBureau>;
