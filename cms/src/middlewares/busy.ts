import type { ReponseRefus } from '@portail/config/contract/route';
import { messageRefus, REESSAYER_SECONDES, statutRefus } from '@portail/config/refusals';
import { estOccupe } from '../platform/db/busy.ts';
import type { Contexte, Suite } from '../platform/koa.ts';

/**
 * This middleware surrounds every route, sign-in and rights included. When the database had no time, the answer is the
 * refusal `occupe`, in the envelope of the asker, and never an error of the server. Nothing was done: the transaction
 * was rolled back.
 */
export default () => async (ctx: Contexte, next: Suite) => {
  try {
    await next();
  } catch (erreur) {
    if (!estOccupe(erreur)) throw erreur;
    const { name, code } = erreur as { name: string; code?: string };
    strapi.log.warn(`busy: ${ctx.method} ${ctx._matchedRoute ?? ''} ${code ?? name}`);
    ctx.status = statutRefus('occupe');
    ctx.set('Retry-After', String(REESSAYER_SECONDES));
    ctx.body = /^\/api(\/|$)/i.test(ctx.path) ? pourLeSite() : pourLAdmin(ctx.status);
  }
};

const pourLeSite = (): ReponseRefus => ({ refus: [{ code: 'occupe' }] });

/** `pourLAdmin` is the envelope of Strapi's admin, which shows `error.message`. */
const pourLAdmin = (status: number) => ({
  data: null,
  error: { status, name: 'Refus', message: messageRefus('occupe'), details: { code: 'occupe' } },
});
