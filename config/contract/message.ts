/** This file describes the routes by which a candidat reads what their IUT writes to them, and answers. */
import * as z from 'zod/mini';
import { instant, reference, rien } from '../route.ts';
import { ETATS_CANDIDATURE } from '../rules/etats.ts';
import { AUTEURS_MESSAGE, FichierJoint, Message } from '../rules/messages.ts';
import { FormationDuDossier } from './candidature.ts';
import type { Route } from './route.ts';

/** `FichierDeMessage` is what both sides read of the PDF of a message. */
export const FichierDeMessage = z.strictObject({ nom: z.string(), taille: z.int(), pages: z.int() });

const MessageRecu = z.strictObject({
  id: reference,
  auteur: z.enum(AUTEURS_MESSAGE),
  texte: z.string(),
  fichier: z.nullable(FichierDeMessage),
  ecritLe: instant,
  /** `nouveau` is true for a message of the IUT that its candidat had not opened yet. */
  nouveau: z.boolean(),
});
export type MessageRecu = z.infer<typeof MessageRecu>;

const Conversation = z.strictObject({
  formation: FormationDuDossier,
  etat: z.enum(ETATS_CANDIDATURE),
  /** `messages` come oldest first. */
  messages: z.array(MessageRecu),
  /** `ouverte` is false when the candidature is over and the IUT asks nothing. */
  ouverte: z.boolean(),
});
export type Conversation = z.infer<typeof Conversation>;

export const MESSAGES = {
  /** `message.lire` marks as read what it gives: its page is where a candidat reads messages. */
  'message.lire': {
    methode: 'GET',
    chemin: '/candidatures/:id/messages',
    acces: 'candidat',
    corps: null,
    reponse: Conversation,
  },
  /** `message.ecrire` writes a message once: the same text and file sent again at once are the same message. */
  'message.ecrire': {
    methode: 'POST',
    chemin: '/candidatures/:id/messages',
    acces: 'candidat',
    corps: z.strictObject({ texte: Message, fichier: z._default(z.nullable(FichierJoint), null) }),
    avecFichier: true,
    reponse: rien,
  },
  /** `message.telecharger` gives the PDF of a message, of either side. */
  'message.telecharger': {
    methode: 'GET',
    chemin: '/candidatures/:id/messages/:message/fichier',
    acces: 'candidat',
    corps: null,
    reponse: 'fichier',
  },
} as const satisfies Record<string, Route>;
