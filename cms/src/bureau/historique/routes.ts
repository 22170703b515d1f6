import type { HISTORIQUE } from '@portail/config/bureau/historique';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { lireCourriels, renvoyerCourriel } from './courriels.ts';
import { lireHistorique } from './historique.ts';

export const ROUTES_HISTORIQUE: HandlersBureau<keyof typeof HISTORIQUE> = {
  lireHistorique: ({ agent, params }) => lireHistorique(agent, params.id),
  lireCourriels: ({ agent, params }) => lireCourriels(agent, params.id),
  renvoyerCourriel: ({ agent, params }) => renvoyerCourriel(agent, params.id, params.courriel),
};
