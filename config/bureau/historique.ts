/** This file describes the routes by which the staff reads what happened to one dossier, and the mails about it. */
import * as z from 'zod/mini';
import { instant, rien } from '../route.ts';
import { ETATS_COURRIEL } from '../rules/remise-courriel.ts';
import type { RouteBureau } from './route.ts';

const FaitBureau = z.strictObject({
  id: z.int(),
  instant,
  acteur: z.enum(['candidat', 'agent', 'horloge', 'visiteur']),
  /** `qui` begins the sentence that `quoi` ends. */
  qui: z.string(),
  quoi: z.string(),
  /** `motif` is what was written for this act. */
  motif: z.nullable(z.string()),
});
export type FaitBureau = z.infer<typeof FaitBureau>;

const CourrielBureau = z.strictObject({
  id: z.int(),
  sujet: z.string(),
  destinataire: z.string(),
  etat: z.enum(ETATS_COURRIEL),
  ecritLe: z.nullable(instant),
  envoyeLe: z.nullable(instant),
  /** `raison` says why it was given up; null otherwise. */
  raison: z.nullable(z.string()),
  /** `enRetard` is true for a mail that waits for the mail server. */
  enRetard: z.boolean(),
  /** `texte` shows no link that opens something without a sign-in. */
  texte: z.string(),
  /** `pieceJointe` is the name of the file that leaves with the mail. */
  pieceJointe: z.nullable(z.string()),
});
export type CourrielBureau = z.infer<typeof CourrielBureau>;

export const HISTORIQUE = {
  /** `lireHistorique` gives the acts of the journal, newest first. */
  lireHistorique: {
    methode: 'GET',
    chemin: '/dossiers/:id/historique',
    action: 'dossier.suivre',
    corps: null,
    reponse: z.strictObject({
      faits: z.array(FaitBureau),
      /** `tronque` is true when older acts are left out. */
      tronque: z.boolean(),
    }),
  },
  /** `lireCourriels` gives the mails about this dossier alone, newest first. */
  lireCourriels: {
    methode: 'GET',
    chemin: '/dossiers/:id/courriels',
    action: 'dossier.suivre',
    corps: null,
    reponse: z.strictObject({ courriels: z.array(CourrielBureau) }),
  },
  /** `renvoyerCourriel` sends one mail again that was given up, to the address that its candidat has today. */
  renvoyerCourriel: {
    methode: 'POST',
    chemin: '/dossiers/:id/courriels/:courriel/renvoi',
    action: 'courriel.gerer',
    corps: rien,
    reponse: rien,
  },
} as const satisfies Record<string, RouteBureau>;
