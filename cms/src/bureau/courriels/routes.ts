import type { COURRIELS } from '@portail/config/bureau/courriels';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { renvoyer, suivre } from './echecs.ts';

export const ROUTES_COURRIELS: HandlersBureau<keyof typeof COURRIELS> = {
  suivreCourriels: ({ agent }) => suivre(agent),
  renvoyerCourriels: ({ agent }) => renvoyer(agent),
};
