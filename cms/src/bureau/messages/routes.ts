import type { MESSAGES } from '@portail/config/bureau/messages';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { classerMessages, ecrireMessage, lireMessages, telechargerDeMessage } from './messages.ts';

export const ROUTES_MESSAGES: HandlersBureau<keyof typeof MESSAGES> = {
  lireMessages: ({ agent, params }) => lireMessages(agent, params.id),
  ecrireMessage: ({ agent, params, corps }) => ecrireMessage(agent, params.id, corps),
  telechargerDeMessage: ({ agent, params, poserEntetes }) =>
    telechargerDeMessage(agent, params.id, params.message, poserEntetes),
  classerMessages: ({ agent, params, corps }) => classerMessages(agent, params.id, corps),
};
