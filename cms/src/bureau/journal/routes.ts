import type { JOURNAL } from '@portail/config/bureau/journal';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { lire } from './lecture.ts';

export const ROUTES_JOURNAL: HandlersBureau<keyof typeof JOURNAL> = {
  lireJournal: ({ requete }) => lire(requete),
};
