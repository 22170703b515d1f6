import type { LOTS } from '@portail/config/bureau/lots';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { lancer } from './lot.ts';
import { preparer } from './preparation.ts';
import { listerColleguesDuLot } from './suivi.ts';

export const ROUTES_LOTS: HandlersBureau<keyof typeof LOTS> = {
  preparerLot: ({ agent, corps }) => preparer(agent, corps),
  listerColleguesDuLot: ({ agent, corps }) => listerColleguesDuLot(agent, corps),
  lancerLot: ({ agent, corps }) => lancer(agent, corps),
};
