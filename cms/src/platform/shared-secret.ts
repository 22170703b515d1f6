import { timingSafeEqual } from 'node:crypto';
import { ENTETES } from '@portail/config/contract/route';
import { environment } from './environment.ts';

/** Whether a request bears the secret that the site and the cms share: Koa's context, any route. */
export function porteLeSecret(ctx: { get(entete: string): string }): boolean {
  const attendu = Buffer.from(environment().secrets.portail);
  const donne = Buffer.from(ctx.get(ENTETES.secret));
  return donne.length === attendu.length && timingSafeEqual(donne, attendu);
}
