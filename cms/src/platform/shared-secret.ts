import { ENTETES } from '@portail/config/contract/route';
import { egaux } from './constant-time.ts';
import { environment } from './environment.ts';

/**
 * `porteLeSecret` tells whether a request bears the secret that the site and the cms share.
 *
 * @param ctx Koa's context, on any route
 */
export function porteLeSecret(ctx: { get(entete: string): string }): boolean {
  return egaux(ctx.get(ENTETES.secret), environment().secrets.portail);
}
