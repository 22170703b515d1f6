/** A pièce of a dossier, and the file that answers it. */
import * as z from 'zod/mini';
import { instant, reference, rien } from '../route.ts';
import { PieceAFournir } from '../rules/catalogue.ts';
import { ANALYSES, ETATS_PIECE, MotifIncapacite } from '../rules/pieces.ts';
import type { Route } from './route.ts';

export const FichierDepose = z.strictObject({
  nom: z.string(),
  taille: z.int(),
  pages: z.int(),
  analyse: z.enum(ANALYSES),
  deposeLe: instant,
});

export const PieceDuDossier = z.extend(PieceAFournir, {
  etat: z.enum(ETATS_PIECE),
  fichier: z.nullable(FichierDepose),
  /** Why the desk refused it. */
  motifRefus: z.nullable(z.string()),
  /** Why the candidat cannot supply it. */
  motifIncapacite: z.nullable(z.string()),
  reprise: z.boolean(),
  /** False: « n'est plus demandée ». */
  demandee: z.boolean(),
  /** Asked since the candidature was begun. */
  ajoutee: z.boolean(),
});
export type PieceDuDossier = z.infer<typeof PieceDuDossier>;

/** A file that the candidat deposited for another candidature: it may serve here too (guide p. 18). */
const DocumentDepose = z.strictObject({
  fichier: reference,
  nom: z.string(),
  taille: z.int(),
  pages: z.int(),
  deposeLe: instant,
  /** What it answers elsewhere: a pièce, and the formation that asks for it. */
  usages: z.array(z.strictObject({ piece: z.string(), formation: z.string() })),
});
export type DocumentDepose = z.infer<typeof DocumentDepose>;

export const PIECES = {
  'piece.deposer': {
    methode: 'PUT',
    chemin: '/candidatures/:id/pieces/:piece',
    acces: 'candidat',
    corps: 'pdf',
    reponse: FichierDepose,
  },
  /** « documents déjà déposés sur d'autres candidatures ». */
  'piece.proposer': {
    methode: 'GET',
    chemin: '/candidatures/:id/documents',
    acces: 'candidat',
    corps: null,
    reponse: z.array(DocumentDepose),
  },
  'piece.choisir': {
    methode: 'PUT',
    chemin: '/candidatures/:id/pieces/:piece/document',
    acces: 'candidat',
    corps: z.strictObject({ fichier: reference }),
    reponse: rien,
  },
  /** « Indiquer une incapacité de dépôt »; it is taken back like a file. */
  'piece.declarerIncapacite': {
    methode: 'PUT',
    chemin: '/candidatures/:id/pieces/:piece/incapacite',
    acces: 'candidat',
    corps: z.strictObject({ motif: MotifIncapacite }),
    reponse: rien,
  },
  'piece.retirer': {
    methode: 'DELETE',
    chemin: '/candidatures/:id/pieces/:piece',
    acces: 'candidat',
    corps: null,
    reponse: rien,
  },
  'piece.telecharger': {
    methode: 'GET',
    chemin: '/candidatures/:id/pieces/:piece/fichier',
    acces: 'candidat',
    corps: null,
    reponse: 'fichier',
  },
} as const satisfies Record<string, Route>;
