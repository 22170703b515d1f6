import { timingSafeEqual } from 'node:crypto';
import { ENTETES } from '@portail/config/contract';
import { environment } from '../platform/environment.ts';

/**
 * Stands before everything, the body parser included:
 * - without the secret that the site and the cms share, no `/api` route exists;
 * - multipart is written to disk before any authentication, so it is let through only to Strapi's media library,
 *   from somebody who at least shows an admin token; nothing of `/api` takes multipart.
 */
export default () => {
  const expected = Buffer.from(environment().secrets.portail);
  return async (ctx: any, next: () => Promise<void>) => {
    if (ctx.path === '/api' || ctx.path.startsWith('/api/')) {
      const given = Buffer.from(String(ctx.get(ENTETES.secret)));
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
        ctx.status = 404;
        return;
      }
    }
    if (ctx.is('multipart/*') && !(ctx.path.startsWith('/upload') && ctx.get('authorization').startsWith('Bearer '))) {
      ctx.status = 415;
      return;
    }
    await next();
  };
};
