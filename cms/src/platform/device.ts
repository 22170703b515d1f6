/**
 * The device cookie: a browser that signed in to an account is told from those that never did, so that whoever knows
 * an e-mail cannot keep its owner out by failing (domain §5). It opens nothing: the password is still asked.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { environment } from './environment.ts';

/** A browser may be a family's. */
const COMPTES_MAX = 5;

const signature = (compteRef: string, id: string) =>
  createHmac('sha256', environment().secrets.appKeys).update(`appareil:${compteRef}:${id}`).digest('base64url');

const lire = (cookie: string | undefined): string[] => (cookie ?? '').split('~').filter(Boolean).slice(0, COMPTES_MAX);

/** @returns which browser it is for this account, undefined when it never signed in to it */
export function appareilDe(cookie: string | undefined, compteRef: string): string | undefined {
  return lire(cookie)
    .map((jeton) => jeton.split('.'))
    .find(([id = '', signe = '']) => egales(signe, signature(compteRef, id)))?.[0];
}

/** @returns the cookie of a browser that has just signed in to this account */
export function cookieAppareil(cookie: string | undefined, compteRef: string): string {
  const connu = appareilDe(cookie, compteRef);
  const id = connu ?? randomBytes(16).toString('base64url');
  const autres = lire(cookie).filter((jeton) => jeton.split('.')[0] !== connu);
  return [`${id}.${signature(compteRef, id)}`, ...autres].slice(0, COMPTES_MAX).join('~');
}

function egales(a: string, b: string): boolean {
  const [gauche, droite] = [Buffer.from(a), Buffer.from(b)];
  return gauche.length === droite.length && timingSafeEqual(gauche, droite);
}
