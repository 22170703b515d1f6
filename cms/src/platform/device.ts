/**
 * The device cookie tells a browser that signed in to an account from those that never did. Somebody who knows an
 * e-mail can then not keep its owner out by failing (domain §5). The cookie opens nothing: the password is still asked.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { APPAREIL_DUREE_MS } from '@portail/config/rules/compte';
import { egaux } from './constant-time.ts';
import { environment } from './environment.ts';

/** `COMPTES_MAX` is the number of accounts of one browser, which a whole family may use. */
const COMPTES_MAX = 5;

const JOUR_MS = 86_400_000;

const signature = (compteRef: string, id: string, jour: string) =>
  createHmac('sha256', environment().secrets.appKeys).update(`appareil:${compteRef}:${id}:${jour}`).digest('base64url');

const lire = (cookie: string | undefined): string[] => (cookie ?? '').split('~').filter(Boolean).slice(0, COMPTES_MAX);

/**
 * `appareilDe` gives this browser's identifier for this account; undefined when it did not sign in to it for a year.
 */
export function appareilDe(cookie: string | undefined, compteRef: string, instant: Date): string | undefined {
  const plusAncien = (instant.getTime() - APPAREIL_DUREE_MS) / JOUR_MS;
  return lire(cookie)
    .map((jeton) => jeton.split('.'))
    .find(
      ([id = '', jour = '', signe = '']) => egaux(signe, signature(compteRef, id, jour)) && Number(jour) >= plusAncien,
    )?.[0];
}

/** `cookieAppareil` gives the cookie of a browser that has just signed in to this account. */
export function cookieAppareil(cookie: string | undefined, compteRef: string, instant: Date): string {
  const connu = appareilDe(cookie, compteRef, instant);
  const id = connu ?? randomBytes(16).toString('base64url');
  const jour = String(Math.floor(instant.getTime() / JOUR_MS));
  const autres = lire(cookie).filter((jeton) => jeton.split('.')[0] !== connu);
  return [`${id}.${jour}.${signature(compteRef, id, jour)}`, ...autres].slice(0, COMPTES_MAX).join('~');
}
