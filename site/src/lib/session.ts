/**
 * The two cookies of a session, the secret one and the readable one beside it, set and cleared together; and the
 * device's, which outlives them: with it the brakes on sign-in know a browser that signed in before.
 */
import type { SessionOuverte } from '@portail/config/contract/compte';
import { APPAREIL_DUREE_MS, SESSION_DUREE_MS } from '@portail/config/rules/compte';
import type { AstroCookieSetOptions, AstroCookies } from 'astro';
import { COOKIE_ETAT, type EtatConnexion } from './etat-connexion.ts';

/** `__Host-` binds the cookie to this host and to https; browsers refuse that name over http. */
export function nomCookieSession(url: URL): string {
  return url.protocol === 'https:' ? '__Host-session' : 'session';
}

export function nomCookieAppareil(url: URL): string {
  return url.protocol === 'https:' ? '__Host-appareil' : 'appareil';
}

/** Anything else was not written by the cms, and may not even fit in a header. */
const FORME_APPAREIL = /^[\w.~-]+$/;
const FORME_SESSION = /^[\w-]{43}$/;

export function cookieAppareil(cookies: AstroCookies, url: URL): string | undefined {
  return siForme(FORME_APPAREIL, cookies.get(nomCookieAppareil(url))?.value);
}

export function jetonDeSession(cookies: AstroCookies, url: URL): string | undefined {
  return siForme(FORME_SESSION, cookies.get(nomCookieSession(url))?.value);
}

function siForme(forme: RegExp, valeur: string | undefined): string | undefined {
  return valeur !== undefined && forme.test(valeur) ? valeur : undefined;
}

/** Whether the account that signs in is the one that did last on this device. */
export type DernierCompte = 'meme' | 'autre' | 'inconnu';

/**
 * The device's cookie begins with the last account that signed in there.
 *
 * @param avant of the browser; undefined: it never signed in, or has lost its cookies
 * @param apres that a sign-in has just given
 */
export function dernierCompte(avant: string | undefined, apres: string): DernierCompte {
  if (!avant) return 'inconnu';
  // What follows the first dot is the day of the sign-in, and the signature.
  const compte = (cookie: string) => cookie.split('.')[0];
  return compte(avant) === compte(apres) ? 'meme' : 'autre';
}

export function ouvrirSession(cookies: AstroCookies, url: URL, { jeton, valide, appareil }: SessionOuverte): void {
  const secret = { ...optionsCookie(url), httpOnly: true };
  cookies.set(nomCookieSession(url), jeton, secret);
  cookies.set(nomCookieAppareil(url), appareil, { ...secret, maxAge: APPAREIL_DUREE_MS / 1000 });
  marquerEtat(cookies, url, valide ? 'connecte' : 'a_valider');
}

export function marquerEtat(cookies: AstroCookies, url: URL, etat: EtatConnexion): void {
  cookies.set(COOKIE_ETAT, etat, optionsCookie(url));
}

export function fermerSession(cookies: AstroCookies, url: URL): void {
  const { maxAge: _, ...options } = optionsCookie(url);
  cookies.delete(nomCookieSession(url), { ...options, httpOnly: true });
  cookies.delete(COOKIE_ETAT, options);
}

function optionsCookie(url: URL): AstroCookieSetOptions {
  return { path: '/', sameSite: 'lax', secure: url.protocol === 'https:', maxAge: SESSION_DUREE_MS / 1000 };
}
