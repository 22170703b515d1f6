import type { IncomingMessage } from 'node:http';
import {
  CONTRAT,
  type CorpsLu,
  type NomRoute,
  type ParametresDe,
  type Reponse,
} from '@portail/config/contract/contract';
import { ENTETES, type ReponseRefus, type Route } from '@portail/config/contract/route';
import { type Refus, reessaiRefus, statutRefus } from '@portail/config/refusals';
import { nomCourt } from '@portail/config/rules/noms';
import { lireCorps } from './body.ts';
import { type Issue, repondreA } from './issue.ts';
import type { Contexte } from './koa.ts';
import { type CandidatConnecte, candidatDeSession } from './session.ts';

/** `Appel` is what a controller receives: parsed, authenticated, nothing else. */
export type Appel<N extends NomRoute> = {
  corps: CorpsLu<N>;
  params: ParametresDe<N>;
  candidat: Qui<N>;
  /** `session` is the session's token, for what acts on the session itself. */
  session: string | undefined;
  /** `navigateur` is the browser that asked: its address as far as the site knows, and its device cookie. */
  navigateur: Navigateur;
  /** `arrivee` is when the request reached the site; null when the site does not say. */
  arrivee: Date | null;
  /** `ctx` is Koa's context, for the two routes whose body or reply is a stream of bytes. */
  ctx: Contexte;
};

export type Navigateur = { adresse: string; appareil: string | undefined };

type Qui<N extends NomRoute> = (typeof CONTRAT)[N]['acces'] extends 'candidat'
  ? CandidatConnecte
  : CandidatConnecte | undefined;

type Action<Nom extends string> = Extract<NomRoute, `${Nom}.${string}`> extends `${Nom}.${infer A}` ? A : never;
type RouteDe<Nom extends string, A extends string> = Extract<NomRoute, `${Nom}.${A}`>;
type Handlers<Nom extends string> = {
  [A in Action<Nom>]: (appel: Appel<RouteDe<Nom, A>>) => Promise<Issue<Rendu<RouteDe<Nom, A>>>>;
};
/** `Rendu` is JSON as the contract says, or a stream of bytes. */
type Rendu<N extends NomRoute> = (typeof CONTRAT)[N]['reponse'] extends 'fichier' ? NodeJS.ReadableStream : Reponse<N>;

/**
 * `routesDe` makes Strapi's routes of one noun from the contract. `auth: false` leaves users-permissions out, since the
 * portal has its own sessions.
 */
export function routesDe(nom: string) {
  const routes = Object.entries(CONTRAT)
    .filter(([route]) => route.startsWith(`${nom}.`))
    .map(([route, { methode, chemin }]) => ({
      method: methode,
      path: chemin,
      handler: `api::${nom}.${nom}.${route.slice(nom.length + 1)}`,
      config: { auth: false },
    }));
  return { routes };
}

/**
 * `controleur` makes Strapi's controller of one noun: each action parses, authenticates, calls, and answers what the
 * contract says.
 */
export function controleur<Nom extends string>(nom: Nom, handlers: Handlers<Nom>) {
  return Object.fromEntries(
    Object.entries(handlers).map(([action, handler]) => {
      const route: Route = CONTRAT[`${nom}.${action}` as NomRoute];
      return [action, (ctx: Contexte) => repondre(ctx, route, handler as Handler)];
    }),
  );
}

/** `Handler` is a handler whose route is known at run time only. */
type Handler = (appel: Appel<never>) => Promise<Issue<unknown>>;

async function repondre(ctx: Contexte, route: Route, handler: Handler): Promise<void> {
  const session = ctx.get(ENTETES.session) || undefined;
  const candidat = route.acces === 'portail' || !session ? undefined : await candidatDeSession(session);
  if (route.acces === 'candidat' && !candidat) {
    await ecouler(ctx.req);
    return repondreRefus(ctx, [{ code: 'session_absente' }]);
  }
  if (route.acces === 'candidat' && candidat) direDeQui(ctx, candidat);

  let corps: unknown;
  if (route.corps !== null && route.corps !== 'pdf') {
    const recu = await lireCorps(ctx, route.avecFichier === true);
    if (!recu.ok) return refuser(ctx, recu);
    const lu = route.corps.safeParse(recu.valeur);
    if (!lu.success) {
      const champs: Record<string, string> = {};
      for (const { path, message } of lu.error.issues) champs[path.join('.')] ??= message;
      return repondreRefus(ctx, [{ code: 'saisie_invalide' }], champs);
    }
    corps = lu.data;
  }

  const appel = {
    corps,
    params: ctx.params,
    candidat,
    session,
    navigateur: navigateurDe(ctx),
    arrivee: arriveeDe(ctx),
    ctx,
  };
  const issue = await repondreA(() => handler(appel as Appel<never>));
  if (!issue.ok) return refuser(ctx, issue);
  ctx.status = 200;
  // `parse` is strict: a field that the contract does not name would be a leak, and fails here instead.
  ctx.body = route.reponse === 'fichier' ? issue.valeur : route.reponse.parse(issue.valeur);
}

/** `direDeQui` tells the site what its static pages show of who is signed in. */
function direDeQui(ctx: Contexte, candidat: CandidatConnecte): void {
  ctx.set({
    [ENTETES.convocations]: String(candidat.convocations ?? ''),
    [ENTETES.dossiers]: String(candidat.dossiers),
    [ENTETES.personne]: encodeURIComponent(nomCourt(candidat)),
  });
}

/** `ECOULEMENT_MAX` is in bytes, larger than any body that the site lets through. */
const ECOULEMENT_MAX = 4 * 1024 * 1024;

/**
 * `ecouler` reads the rest of a refused request and drops it. A reply to a body that is still being sent would end the
 * connection, and its sender would not hear why.
 */
async function ecouler(requete: IncomingMessage): Promise<void> {
  if (requete.readableEnded || requete.destroyed) return;
  let octets = 0;
  try {
    for await (const morceau of requete) {
      octets += (morceau as Buffer).length;
      if (octets > ECOULEMENT_MAX) return;
    }
  } catch {
    // The sender has left: nobody is to be told.
  }
}

async function refuser(ctx: Contexte, { refus, champs }: Extract<Issue<never>, { ok: false }>): Promise<void> {
  await ecouler(ctx.req);
  repondreRefus(ctx, refus, champs);
}

function repondreRefus(ctx: Contexte, refus: readonly Refus[], champs?: Readonly<Record<string, string>>): void {
  const [premier] = refus;
  if (!premier) throw new Error('a refusal without a reason');
  ctx.status = statutRefus(premier.code);
  const reessai = reessaiRefus(premier.code);
  if (reessai) ctx.set('Retry-After', String(reessai));
  ctx.body = { refus: [...refus], ...(champs && { champs }) } satisfies ReponseRefus;
}

function navigateurDe(ctx: Contexte): Navigateur {
  return { adresse: ctx.get(ENTETES.client) || 'inconnue', appareil: ctx.get(ENTETES.appareil) || undefined };
}

function arriveeDe(ctx: Contexte): Date | null {
  const ms = Number(ctx.get(ENTETES.arrivee));
  return Number.isSafeInteger(ms) && ms > 0 ? new Date(ms) : null;
}
