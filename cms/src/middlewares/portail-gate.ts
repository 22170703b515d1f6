import { environment } from '../platform/environment.ts';
import type { Contexte, Suite } from '../platform/koa.ts';
import { porteLeSecret } from '../platform/shared-secret.ts';

/**
 * This middleware stands before the body parser, and keeps robots away.
 * - Without the secret that the site and the cms share, no `/api` route exists.
 * - Strapi writes multipart to disk before it authenticates. It is let through to the media library only, from somebody
 *   whose admin token is valid; nothing of `/api` takes multipart.
 */
export default () => async (ctx: Contexte, next: Suite) => {
  ctx.set('X-Robots-Tag', 'noindex, nofollow');
  ctx.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  // `secure` is set because a server that ends TLS in front may not say so.
  if (environment().adminUrl.startsWith('https:')) ctx.cookies.secure = true;
  // `path` is in lower case, because Strapi's router does not tell `/API` from `/api`.
  const path = ctx.path.toLowerCase();
  if ((path === '/api' || path.startsWith('/api/')) && !porteLeSecret(ctx)) {
    ctx.status = 404;
    return;
  }
  if (ctx.is('multipart/*') && !(/^\/upload(\/|$)/.test(path) && estAgent(ctx))) {
    // The status 401 makes the admin renew a token that has just expired, and send again.
    ctx.status = ctx.get('authorization') ? 401 : 415;
    return;
  }
  await next();
};

/**
 * `estAgent` accepts a token that this cms signed and that has not expired. Strapi checks afterwards that its session
 * is still open.
 */
function estAgent(ctx: Contexte): boolean {
  const jeton = /^Bearer\s+(\S+)$/i.exec(ctx.get('authorization'))?.[1];
  return jeton !== undefined && strapi.sessionManager('admin').validateAccessToken(jeton).isValid;
}
