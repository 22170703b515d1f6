/** This file describes the routes by which the staff and a candidat write to each other about a dossier. */
import * as z from 'zod/mini';
import { FichierDeMessage } from '../contract/message.ts';
import { instant, reference, rien } from '../route.ts';
import { AUTEURS_MESSAGE, FichierJoint, Message } from '../rules/messages.ts';
import type { RouteBureau } from './route.ts';

const MessageBureau = z.strictObject({
  id: reference,
  auteur: z.enum(AUTEURS_MESSAGE),
  /** `nom` is the agent who wrote; null for the candidat, or once this account is gone. */
  nom: z.nullable(z.string()),
  texte: z.string(),
  fichier: z.nullable(FichierDeMessage),
  ecritLe: instant,
  /** `luLe` is when the candidat opened a message of the IUT. */
  luLe: z.nullable(instant),
});
export type MessageBureau = z.infer<typeof MessageBureau>;

/** `dernier` is the last message that the page showed: an answer to an older one is refused. */
const dernier = z.nullable(reference);

export const MESSAGES = {
  /** `lireMessages` gives them oldest first. */
  lireMessages: {
    methode: 'GET',
    chemin: '/dossiers/:id/messages',
    action: 'dossier.suivre',
    corps: null,
    reponse: z.strictObject({
      messages: z.array(MessageBureau),
      /** `aLire` counts those of the candidat that nobody has answered, or said to need no answer. */
      aLire: z.int(),
      /** `joignable` is false once the candidat has deleted their account. */
      joignable: z.boolean(),
    }),
  },
  ecrireMessage: {
    methode: 'POST',
    chemin: '/dossiers/:id/messages',
    action: 'dossier.suivre',
    corps: z.strictObject({ texte: Message, dernier, fichier: z._default(z.nullable(FichierJoint), null) }),
    avecFichier: true,
    reponse: rien,
  },
  /** `telechargerDeMessage` gives the PDF of a message to those who read the messages. */
  telechargerDeMessage: {
    methode: 'GET',
    chemin: '/dossiers/:id/messages/:message/fichier',
    action: 'dossier.suivre',
    corps: null,
    reponse: 'fichier',
  },
  /** `classerMessages` says that what the candidat wrote needs no answer. */
  classerMessages: {
    methode: 'POST',
    chemin: '/dossiers/:id/messages/classement',
    action: 'dossier.suivre',
    corps: z.strictObject({ dernier }),
    reponse: rien,
  },
} as const satisfies Record<string, RouteBureau>;
