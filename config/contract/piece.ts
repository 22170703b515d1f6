/** This file describes the routes of a dossier's pièces, and of the files that answer them. */
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
  /** `motifRefus` is why the bureau refused the pièce. */
  motifRefus: z.nullable(z.string()),
  /** `motifIncapacite` is why the candidat cannot supply the pièce. */
  motifIncapacite: z.nullable(z.string()),
  /** `attendueJusquau` is until when the candidat may deposit a pièce that the IUT accepted to wait for; null when it waits no more. */
  attendueJusquau: z.nullable(instant),
  reprise: z.boolean(),
  /** `demandee` is false when the page says « n'est plus demandée ». */
  demandee: z.boolean(),
  /** `ajoutee` is true when the formation asks for the pièce since the dossier was begun. */
  ajoutee: z.boolean(),
});
export type PieceDuDossier = z.infer<typeof PieceDuDossier>;

/** `DocumentDepose` is a file deposited for another dossier, which may serve here too (guide p. 18). */
const DocumentDepose = z.strictObject({
  fichier: reference,
  nom: z.string(),
  taille: z.int(),
  pages: z.int(),
  deposeLe: instant,
  /** `usages` names what the file answers elsewhere: a pièce, and the formation that asks for it. */
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
  /** `piece.proposer` lists the « documents déjà déposés sur d'autres candidatures ». */
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
  /** `piece.declarerIncapacite` is « Indiquer une incapacité de dépôt »; `piece.retirer` takes it back like a file. */
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
