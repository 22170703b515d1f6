/**
 * This file sets and clears the cookies of a session together: the secret one, and the readable one beside it. The
 * device's cookie outlives them: with it the brakes on sign-in know a browser that signed in before.
 */
import type { SessionOuverte } from '@portail/config/contract/compte';
import { APPAREIL_DUREE_MS, SESSION_DUREE_MS } from '@portail/config/rules/compte';
import type { AstroCookieSetOptions, AstroCookies } from 'astro';
import type { FaitsDuCandidat } from './cms.ts';
import {
  COOKIE_CONVOCATIONS,
  COOKIE_DOSSIERS,
  COOKIE_ETAT,
  COOKIE_PERSONNE,
  type EtatConnexion,
} from './etat-connexion.ts';

/**
 * `nomCookieSession` takes the prefix `__Host-`, which binds the cookie to this host and to https; browsers refuse it
 * over http.
 */
export function nomCookieSession(url: URL): string {
  return url.protocol === 'https:' ? '__Host-session' : 'session';
}

export function nomCookieAppareil(url: URL): string {
  return url.protocol === 'https:' ? '__Host-appareil' : 'appareil';
}

/** `FORME_APPAREIL` is the shape of a cookie that the cms wrote. Any other may not even fit in a header. */
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

/** `DernierCompte` says whether the account that signs in is the one that did last on this device. */
export type DernierCompte = 'meme' | 'autre' | 'inconnu';

/**
 * `dernierCompte` compares the accounts with which two device cookies begin.
 *
 * @param avant the browser's; undefined: it never signed in, or has lost its cookies
 * @param apres the one that a sign-in has just given
 */
export function dernierCompte(avant: string | undefined, apres: string): DernierCompte {
  if (!avant) return 'inconnu';
  // The cookie goes on after its first dot with the day of the sign-in, and the signature.
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

/**
 * `marquerFaits` keeps what the static pages show of who is signed in. A count of 0 convocations is kept too: the menu
 * has its entry.
 */
export function marquerFaits(cookies: AstroCookies, url: URL, faits: FaitsDuCandidat): void {
  const { convocations, dossiers, personne } = faits;
  const { maxAge: _, ...options } = optionsCookie(url);
  if (convocations !== null) cookies.set(COOKIE_CONVOCATIONS, String(convocations), optionsCookie(url));
  else if (cookies.has(COOKIE_CONVOCATIONS)) cookies.delete(COOKIE_CONVOCATIONS, options);
  cookies.set(COOKIE_DOSSIERS, String(dossiers), optionsCookie(url));
  cookies.set(COOKIE_PERSONNE, personne, options);
}

export function fermerSession(cookies: AstroCookies, url: URL): void {
  const { maxAge: _, ...options } = optionsCookie(url);
  cookies.delete(nomCookieSession(url), { ...options, httpOnly: true });
  cookies.delete(COOKIE_ETAT, options);
  for (const nom of [COOKIE_CONVOCATIONS, COOKIE_DOSSIERS, COOKIE_PERSONNE]) cookies.delete(nom, options);
}

function optionsCookie(url: URL): AstroCookieSetOptions {
  return { path: '/', sameSite: 'lax', secure: url.protocol === 'https:', maxAge: SESSION_DUREE_MS / 1000 };
}
