/** This file adapts the admin's own routes to the acts of the bureau: it parses, authorises, calls and answers. */

import {
  BUREAU,
  type CorpsBureau,
  type NomBureau,
  type ParametresBureau,
  type ReponseBureau,
} from '@portail/config/bureau/bureau';
import { PREFIXE_BUREAU, type RouteBureau } from '@portail/config/bureau/route';
import { type CodeRefus, messageRefus, statutRefus } from '@portail/config/refusals';
import type { Action, Portee, RoleAgent } from '@portail/config/rules/droits';
import { lireCorps } from './body.ts';
import { type Issue, repondreA } from './issue.ts';
import type { CompteAgent, Contexte, PoserEntetes } from './koa.ts';

type ActionBureau = RouteBureau['action'];

/** `ACTIONS_BUREAU` are the rights of the bureau, as Strapi's admin shows them to whoever gives them. */
export const ACTIONS_BUREAU: Record<ActionBureau, string> = {
  'dossier.lire': 'Consulter les dossiers de sa portée',
  'piece.lire': 'Lire les pièces des dossiers transmis',
  'piece.juger': 'Accepter ou refuser une pièce',
  'dossier.instruire': 'Décider d’un dossier : compléments, complétude, irrecevabilité, délai, réouverture',
  'dossier.suivre': 'Suivre un dossier : historique, courriels, notes, étiquettes, messages',
  'dossier.exporter': 'Exporter les dossiers de sa portée, avec leurs pièces',
  'iut.regler': 'Régler ce que les responsables de son IUT voient des candidats',
  'cloture.reporter': 'Repousser la date limite des formations de sa portée',
  'entretien.gerer': 'Organiser les entretiens : créneaux, convocations',
  'entretien.lire': 'Consulter le planning des entretiens de sa portée',
  'entretien.pointer': 'Pointer les présents et les absents des entretiens',
  'publication.suivre': 'Suivre la publication du site',
  'courriel.gerer': 'Suivre les courriels qui ne partent pas, et les renvoyer',
  'travail.suivre': 'Suivre les travaux que l’on a demandés, les arrêter, en lire le résultat',
  'agent.gerer': 'Gérer l’équipe : inviter, donner une fonction, désactiver',
  'journal.lire': 'Chercher dans le journal qui a fait quoi',
  'tache.suivre': 'Suivre les tâches que le portail fait de lui-même',
};

/** `idAction` gives Strapi's identifier of a right. */
export const idAction = (action: Extract<Action, ActionBureau>) => `api::${action}`;

/** `Agent` is a member of staff, with their roles and the scopes of the right that the route asks for. */
export type Agent = { id: number; roles: readonly RoleAgent[]; portees: readonly Portee[] };

/** `DemandeBureau` is what a handler receives: who asks, and what they sent, parsed. */
export type DemandeBureau<N extends NomBureau> = {
  agent: Agent;
  corps: CorpsBureau<N>;
  params: ParametresBureau<N>;
  /** `requete` is the query string, which the handler parses. */
  requete: unknown;
  /** `poserEntetes` serves the routes whose reply is a file. */
  poserEntetes: PoserEntetes;
};

type Rendu<N extends NomBureau> = (typeof BUREAU)[N]['reponse'] extends 'fichier'
  ? NodeJS.ReadableStream
  : ReponseBureau<N>;

/** `HandlersBureau` holds one handler for each named route, so that the compiler asks for missing ones. */
export type HandlersBureau<N extends NomBureau> = {
  [R in N]: (demande: DemandeBureau<R>) => Promise<Issue<Rendu<R>>>;
};

/**
 * `declarerBureau` mounts the routes of the bureau; `register()` calls it. Strapi forces routes of `src/api` to be
 * public ones, and actions registered later lose their permissions at each restart.
 *
 * @param reconnaitre the roles of a member of staff, and the scopes of those that have the right, read at each request
 */
export function declarerBureau(
  handlers: HandlersBureau<NomBureau>,
  reconnaitre: (compte: CompteAgent, action: Action) => Promise<Agent>,
): void {
  strapi.service('admin::permission').actionProvider.registerMany(
    Object.entries(ACTIONS_BUREAU).map(([uid, displayName]) => ({
      section: 'settings',
      category: 'Portail de candidature',
      subCategory: 'Bureau',
      displayName,
      uid,
    })),
  );
  const routes = (Object.keys(BUREAU) as NomBureau[]).map((nom) => {
    const route: RouteBureau = BUREAU[nom];
    const handler = handlers[nom] as Handler;
    return {
      method: route.methode,
      path: route.chemin,
      handler: async (ctx: Contexte) => {
        await repondre(ctx, route, handler, await reconnaitre(ctx.state.user, route.action));
      },
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          { name: 'admin::hasPermissions', config: { actions: [idAction(route.action)] } },
        ],
      },
    };
  });
  strapi.server.routes({ type: 'admin', prefix: PREFIXE_BUREAU, routes } as never);
}

/** `Handler` is a handler whose route is known at run time only. */
type Handler = (demande: DemandeBureau<never>) => Promise<Issue<unknown>>;

async function repondre(ctx: Contexte, route: RouteBureau, handler: Handler, agent: Agent): Promise<void> {
  const recu = await lireCorps(ctx, route.avecFichier === true);
  if (!recu.ok) return refuser(ctx, recu.refus[0]?.code ?? 'saisie_invalide', champsDuFichier(recu));
  const corps = route.corps?.safeParse(recu.valeur);
  if (corps && !corps.success) {
    const champs: Record<string, string> = {};
    for (const { path, message } of corps.error.issues) champs[path.join('.')] ??= message;
    return refuser(ctx, 'saisie_invalide', { champs });
  }
  const demande = {
    agent,
    corps: corps?.data,
    params: ctx.params,
    requete: ctx.query,
    poserEntetes: (entetes: Record<string, string>) => ctx.set(entetes),
  };
  const issue = await repondreA(() => handler(demande as DemandeBureau<never>));
  if (!issue.ok) return refuser(ctx, issue.refus[0]?.code ?? 'acces_refuse', champsDuFichier(issue));
  ctx.status = 200;
  ctx.body = route.reponse === 'fichier' ? issue.valeur : route.reponse.parse(issue.valeur);
}

/** `champsDuFichier` puts a refusal about the file of a form beside its field. */
function champsDuFichier(issue: Extract<Issue<never>, { ok: false }>): Extract<Issue<never>, { ok: false }> {
  const surFichier = issue.refus.find(({ cible }) => cible === 'fichier');
  return surFichier ? { ...issue, champs: { ...issue.champs, fichier: messageRefus(surFichier.code) } } : issue;
}

/**
 * `refuser` answers in the envelope of Strapi's admin, whose client reads `error.message`.
 *
 * @param champs the message of each field to correct, for a form
 * @param precision what this refusal says more than the others of its code
 */
function refuser(
  ctx: Contexte,
  code: CodeRefus,
  { champs, precision }: { champs?: Readonly<Record<string, string>>; precision?: string } = {},
): void {
  ctx.status = statutRefus(code);
  ctx.body = {
    data: null,
    error: {
      status: ctx.status,
      name: 'Refus',
      message: messageRefus(code),
      details: { code, ...(champs && { champs }), ...(precision && { precision }) },
    },
  };
}
