import type { COURRIELS } from '@portail/config/bureau/courriels';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { suivre } from './echecs.ts';
import { renvoyer } from './renvoi.ts';

export const ROUTES_COURRIELS: HandlersBureau<keyof typeof COURRIELS> = {
  suivreCourriels: ({ agent }) => suivre(agent),
  renvoyerCourriels: ({ agent }) => renvoyer(agent),
};
