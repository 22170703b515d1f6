/** This file describes the routes by which a candidat reads what their IUT writes to them, and answers. */
import * as z from 'zod/mini';
import { instant, reference, rien } from '../route.ts';
import { ETATS_CANDIDATURE } from '../rules/etats.ts';
import { AUTEURS_MESSAGE, Message } from '../rules/messages.ts';
import { FormationDuDossier } from './candidature.ts';
import type { Route } from './route.ts';

const MessageRecu = z.strictObject({
  id: reference,
  auteur: z.enum(AUTEURS_MESSAGE),
  texte: z.string(),
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
  /** `message.ecrire` writes a message once: the same text sent again at once is the same message. */
  'message.ecrire': {
    methode: 'POST',
    chemin: '/candidatures/:id/messages',
    acces: 'candidat',
    corps: z.strictObject({ texte: Message }),
    reponse: rien,
  },
} as const satisfies Record<string, Route>;
