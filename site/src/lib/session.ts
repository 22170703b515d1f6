/** The two cookies of a session: the secret one, and the readable one beside it. Both are set and cleared together. */
import { SESSION_DUREE_MS } from '@portail/config/rules/compte';
import type { AstroCookieSetOptions, AstroCookies } from 'astro';
import { COOKIE_ETAT, type EtatConnexion } from './etat-connexion.ts';

/** `__Host-` binds the cookie to this host and to https; browsers refuse that name over http. */
export function nomCookieSession(url: URL): string {
  return url.protocol === 'https:' ? '__Host-session' : 'session';
}

export function jetonDeSession(cookies: AstroCookies, url: URL): string | undefined {
  return cookies.get(nomCookieSession(url))?.value || undefined;
}

export function ouvrirSession(
  cookies: AstroCookies,
  url: URL,
  { jeton, valide }: { jeton: string; valide: boolean },
): void {
  cookies.set(nomCookieSession(url), jeton, { ...optionsCookie(url), httpOnly: true });
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
