import type { RECAPITULATIF } from '@portail/config/bureau/recapitulatif';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { lire, regler } from './reglage.ts';

export const ROUTES_RECAPITULATIF: HandlersBureau<keyof typeof RECAPITULATIF> = {
  lireRecapitulatif: ({ agent }) => lire(agent),
  reglerRecapitulatif: ({ agent, corps }) => regler(agent, corps),
};
