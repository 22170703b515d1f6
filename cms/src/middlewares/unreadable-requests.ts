import { HOTE } from '@portail/config/hote';
import { errors } from '@strapi/utils';
import type { Contexte, Suite } from '../platform/koa.ts';

const METHODES = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

/**
 * `VALEURS_ILLISIBLES` are PostgreSQL's codes for a value that its column cannot hold. Others are for an operator that
 * its type does not have.
 */
const VALEURS_ILLISIBLES = /^(22\w{3}|42883|42804)$/;

const ILLISIBLE = 'Cette demande est illisible : rechargez la page, puis recommencez.';

/**
 * This middleware refuses as the sender's mistake what no page of the admin sends: Strapi takes it for a breakdown of
 * its own.
 */
export default () => async (ctx: Contexte, next: Suite) => {
  if (!METHODES.has(ctx.method)) {
    ctx.set('Allow', [...METHODES].join(', '));
    ctx.status = 405;
    return;
  }
  // `%00` is a character that PostgreSQL holds nowhere, and no keyboard types.
  const illisible = !HOTE.test(ctx.get('host')) || /%00/.test(ctx.url);
  if (illisible) throw new errors.ValidationError(ILLISIBLE);
  try {
    await next();
  } catch (erreur) {
    throw estIllisible(erreur) ? new errors.ValidationError(ILLISIBLE) : erreur;
  }
};

function estIllisible(erreur: unknown): boolean {
  // A SyntaxError comes from JSON within a form, which Strapi's handlers read by themselves.
  if (erreur instanceof SyntaxError) return true;
  const { code, name } = (erreur ?? {}) as { code?: unknown; name?: unknown };
  return name === 'ZodError' || VALEURS_ILLISIBLES.test(String(code));
}
