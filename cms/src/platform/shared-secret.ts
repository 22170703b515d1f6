import { timingSafeEqual } from 'node:crypto';
import { ENTETES } from '@portail/config/contract/route';
import { environment } from './environment.ts';

/**
 * `porteLeSecret` tells whether a request bears the secret that the site and the cms share.
 *
 * @param ctx Koa's context, on any route
 */
export function porteLeSecret(ctx: { get(entete: string): string }): boolean {
  const attendu = Buffer.from(environment().secrets.portail);
  const donne = Buffer.from(ctx.get(ENTETES.secret));
  return donne.length === attendu.length && timingSafeEqual(donne, attendu);
}
