/** `onRequest` reads the session of each on-demand request, and leads to the sign-in page when there is none. */

import { defineMiddleware } from 'astro:middleware';
import { REESSAYER_SECONDES } from '@portail/config/refusals';
import type { APIContext } from 'astro';
import { chemins, estApercu, estPrive } from './lib/chemins.ts';
import { CmsInjoignable, ReponseInattendue, SessionPerdue } from './lib/cms.ts';
import { lireEnvironnement } from './lib/environnement.ts';
import { COOKIE_ETAT } from './lib/etat-connexion.ts';
import { connexionAvecReprise, connexionPour, pageAppelante } from './lib/retour.ts';
import { cookieAppareil, fermerSession, jetonDeSession, marquerFaits } from './lib/session.ts';

export const onRequest = defineMiddleware(async (contexte, next) => {
  if (contexte.isPrerendered) return next();
  const { cookies, locals, request, url } = contexte;
  const session = jetonDeSession(cookies, url);
  locals.appelant = {
    session,
    appareil: cookieAppareil(cookies, url),
    requete: request.headers,
    apprendre: (faits) => marquerFaits(cookies, url, faits),
  };
  if (!session && cookies.has(COOKIE_ETAT)) fermerSession(cookies, url);

  const reponse = !session && estPrive(url.pathname) ? seConnecter(contexte) : await repondre(contexte, next);
  reponse.headers.set('cache-control', 'private, no-store');
  const reessai = locals.reessai ?? (reponse.status === 503 ? REESSAYER_SECONDES : undefined);
  if (reessai && !reponse.headers.has('retry-after')) reponse.headers.set('retry-after', String(reessai));
  if (estApercu(url.pathname)) reserverAuCadreDeLAdmin(reponse.headers);
  return reponse;
});

/**
 * `reserverAuCadreDeLAdmin` lets the admin alone frame the page, whereas `server.ts` forbids any frame elsewhere. No
 * referrer leaves with the address, because it is a key.
 */
function reserverAuCadreDeLAdmin(entetes: Headers): void {
  const siennes = entetes.get('content-security-policy');
  const cadre = `frame-ancestors ${new URL(lireEnvironnement().adminUrl).origin}`;
  entetes.set('content-security-policy', siennes ? `${siennes.replace(/;?\s*$/, '')}; ${cadre}` : cadre);
  entetes.set('referrer-policy', 'no-referrer');
  entetes.set('x-robots-tag', 'noindex, nofollow');
}

async function repondre(contexte: APIContext, next: () => Promise<Response>): Promise<Response> {
  try {
    return await next();
  } catch (erreur) {
    if (erreur instanceof SessionPerdue) {
      fermerSession(contexte.cookies, contexte.url);
      return seConnecter(contexte);
    }
    if (erreur instanceof CmsInjoignable || erreur instanceof ReponseInattendue) return indisponible(contexte, erreur);
    throw erreur;
  }
}

/**
 * `seConnecter` answers a script with JSON: it cannot follow a redirection to a page, and leads there itself. A form
 * keeps its method and its fields (307): the sign-in page carries them, and hands them back.
 */
function seConnecter({ request, redirect, url }: APIContext): Response {
  if (request.method === 'PUT') {
    return Response.json({ suite: connexionPour(pageAppelante(request.headers) ?? url.pathname) }, { status: 401 });
  }
  return request.method === 'POST'
    ? redirect(connexionAvecReprise(url.pathname), 307)
    : redirect(connexionPour(url.pathname), 303);
}

/** `indisponible` replaces the page rather than throw to Astro, which would forget what a form had sent. */
function indisponible({ locals, request, rewrite, url }: APIContext, erreur: Error): Promise<Response> {
  locals.demandee = url.pathname + url.search;
  console.error(JSON.stringify({ event: 'cms-failed', reason: erreur.message }));
  return rewrite(new Request(new URL(chemins.indisponible, url), { headers: request.headers }));
}
