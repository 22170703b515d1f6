import type { REGLAGES } from '@portail/config/bureau/reglages';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { lire, reglerIdentite } from './reglages.ts';

export const ROUTES_REGLAGES: HandlersBureau<keyof typeof REGLAGES> = {
  lireReglages: ({ agent }) => lire(agent),
  reglerIdentite: ({ agent, params, corps }) => reglerIdentite(agent, params.iut, corps),
};
