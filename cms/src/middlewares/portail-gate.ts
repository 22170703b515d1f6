import { environment } from '../platform/environment.ts';
import type { Contexte, Suite } from '../platform/koa.ts';
import { porteLeSecret } from '../platform/shared-secret.ts';

/**
 * Stands before the body parser; no robot has any business on the cms:
 * - without the secret that the site and the cms share, no `/api` route exists;
 * - multipart is written to disk before Strapi authenticates, so it is let through only to its media library, from
 *   somebody whose admin token is valid; nothing of `/api` takes multipart.
 */
export default () => async (ctx: Contexte, next: Suite) => {
  ctx.set('X-Robots-Tag', 'noindex, nofollow');
  ctx.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  // Whoever ends TLS in front may not say so.
  if (environment().adminUrl.startsWith('https:')) ctx.cookies.secure = true;
  // Strapi's router does not tell `/API` from `/api`.
  const path = ctx.path.toLowerCase();
  if ((path === '/api' || path.startsWith('/api/')) && !porteLeSecret(ctx)) {
    ctx.status = 404;
    return;
  }
  if (ctx.is('multipart/*') && !(/^\/upload(\/|$)/.test(path) && estAgent(ctx))) {
    // 401 makes the admin renew a token that has just expired, and send again.
    ctx.status = ctx.get('authorization') ? 401 : 415;
    return;
  }
  await next();
};

/** Signed by this cms and not expired; that its session is still open, Strapi checks afterwards. */
function estAgent(ctx: Contexte): boolean {
  const jeton = /^Bearer\s+(\S+)$/i.exec(ctx.get('authorization'))?.[1];
  return jeton !== undefined && strapi.sessionManager('admin').validateAccessToken(jeton).isValid;
}
