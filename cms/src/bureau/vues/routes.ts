import type { VUES } from '@portail/config/bureau/vues';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { garder, garderColonnes, lire, renommer, supprimer } from './vues.ts';

export const ROUTES_VUES: HandlersBureau<keyof typeof VUES> = {
  lireVues: ({ agent }) => lire(agent),
  garderVue: ({ agent, corps }) => garder(agent, corps),
  renommerVue: ({ agent, params, corps }) => renommer(agent, params.id, corps),
  supprimerVue: ({ agent, params }) => supprimer(agent, params.id),
  garderColonnes: ({ agent, corps }) => garderColonnes(agent, corps),
};
