import type { PUBLICATION } from '@portail/config/bureau/publication';
import { suivre } from '../../api/publication/services/publication.ts';
import type { HandlersBureau } from '../../platform/bureau.ts';

export const ROUTES_PUBLICATION: HandlersBureau<keyof typeof PUBLICATION> = { suivre: () => suivre() };
