import type { EDITION } from '@portail/config/bureau/edition';
import type { HandlersBureau } from '../platform/bureau.ts';
import { compterDossiers } from './guard/in-use.ts';

export const ROUTES_EDITION: HandlersBureau<keyof typeof EDITION> = {
  compterDossiers: ({ params }) => compterDossiers(params.formations.split(',')),
};
