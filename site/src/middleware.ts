/** Who asks: the session of each on-demand request, and the way to the sign-in page when there is none. */

import { defineMiddleware } from 'astro:middleware';
import type { APIContext } from 'astro';
import { estPrive } from './lib/chemins.ts';
import { SessionPerdue } from './lib/cms.ts';
import { COOKIE_ETAT } from './lib/etat-connexion.ts';
import { connexionPour } from './lib/retour.ts';
import { fermerSession, jetonDeSession } from './lib/session.ts';

export const onRequest = defineMiddleware(async (contexte, next) => {
  if (contexte.isPrerendered) return next();
  const { cookies, locals, request, url } = contexte;
  const session = jetonDeSession(cookies, url);
  locals.appelant = { session, requete: request.headers };
  if (!session && cookies.has(COOKIE_ETAT)) fermerSession(cookies, url);

  const reponse = !session && estPrive(url.pathname) ? seConnecter(contexte) : await repondre(contexte, next);
  reponse.headers.set('cache-control', 'private, no-store');
  return reponse;
});

async function repondre(contexte: APIContext, next: () => Promise<Response>): Promise<Response> {
  try {
    return await next();
  } catch (erreur) {
    if (!(erreur instanceof SessionPerdue)) throw erreur;
    fermerSession(contexte.cookies, contexte.url);
    return seConnecter(contexte);
  }
}

/** A script that sends a file cannot follow a redirection to a page: it is told, and leads there itself. */
function seConnecter({ request, redirect, url }: APIContext): Response {
  const connexion = connexionPour(url.pathname);
  return request.method === 'PUT' ? Response.json({ suite: connexion }, { status: 401 }) : redirect(connexion, 303);
}
