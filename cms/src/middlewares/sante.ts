import * as sante from '../api/sante/services/sante.ts';
import type { Contexte, Suite } from '../platform/koa.ts';
import { porteLeSecret } from '../platform/shared-secret.ts';

/**
 * This middleware answers the health addresses, before everything else of the cms.
 * - `/sante`: 200 as long as the process answers, with its state in one word. With the secret that the site and the cms
 *   share, it adds what the state rests on, which would tell an attacker what their attack does;
 * - `/pret`: 200 when an act could be done now, 503 with the reason otherwise;
 * - `/_health`: the same without a body. Strapi's own answer looks at nothing.
 */
export default () => async (ctx: Contexte, next: Suite) => {
  const repondre = ADRESSES[ctx.path];
  if (!repondre) return next();
  ctx.set('Cache-Control', 'no-store');
  ctx.set('X-Robots-Tag', 'noindex, nofollow');
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
    ctx.set('Allow', 'GET, HEAD');
    ctx.status = 405;
    return;
  }
  await repondre(ctx);
};

const ADRESSES: Record<string, (ctx: Contexte) => Promise<void>> = {
  async '/sante'(ctx) {
    const examen = await sante.examiner();
    ctx.body = porteLeSecret(ctx) ? examen : { etat: examen.etat };
  },
  async '/pret'(ctx) {
    const raison = await empechement();
    ctx.status = raison ? 503 : 200;
    ctx.body = raison ? { pret: false, raison } : { pret: true };
  },
  async '/_health'(ctx) {
    ctx.status = (await empechement()) ? 503 : 204;
  },
};

/** `empechement` tells what keeps this process from its work; undefined when nothing does. */
async function empechement(): Promise<'arret' | 'base_muette' | undefined> {
  // A server that drains keeps its connections, and listens no more.
  if (!strapi.server.httpServer.listening) return 'arret';
  return (await sante.baseRepond()) ? undefined : 'base_muette';
}
