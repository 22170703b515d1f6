/** This file describes the routes by which the secretariat asks for a pièce that a dossier does not hold. */
import * as z from 'zod/mini';
import { messageRefus } from '../refusals.ts';
import { reference, rien } from '../route.ts';
import { motifFacultatif } from './dossiers.ts';
import type { RouteBureau } from './route.ts';

const EntreeDuCatalogue = z.strictObject({ ref: reference, intitule: z.string() });
export type EntreeDuCatalogue = z.infer<typeof EntreeDuCatalogue>;

export const RECLAMATIONS = {
  /** `listerCatalogue` gives the pièces that may be asked of this dossier, and that its formation does not ask for. */
  listerCatalogue: {
    methode: 'GET',
    chemin: '/dossiers/:id/catalogue',
    action: 'piece.juger',
    corps: null,
    reponse: z.strictObject({ entrees: z.array(EntreeDuCatalogue) }),
  },
  /** `reclamerPiece` asks for an entry of the dossier or of the catalogue; the next request for compléments sends it. */
  reclamerPiece: {
    methode: 'POST',
    chemin: '/dossiers/:id/pieces/:piece/reclamation',
    action: 'piece.juger',
    corps: z.strictObject({ motif: motifFacultatif.check(z.minLength(1, messageRefus('motif_manquant'))) }),
    reponse: rien,
  },
} as const satisfies Record<string, RouteBureau>;
