import { BUREAU } from '@portail/config/bureau/bureau';
import { CritereDossiers } from '@portail/config/bureau/dossiers';
import { PREFIXE_BUREAU, type RouteBureau } from '@portail/config/bureau/route';
import { type CodeRefus, messageRefus, statutRefus } from '@portail/config/refusals';
import type { Action } from '@portail/config/rules/droits';
import * as publication from '../api/publication/services/publication.ts';
import * as courriels from '../bureau/courriels/echecs.ts';
import type { Agent } from '../bureau/dossiers/dossier.ts';
import * as dossiers from '../bureau/dossiers/dossier.ts';
import { porteesDe } from '../bureau/dossiers/portee.ts';
import * as instruction from '../bureau/instruction/instruction.ts';
import { compterDossiers } from '../edition/guard/in-use.ts';
import { type Issue, repondreA } from './issue.ts';

type ActionBureau = RouteBureau['action'];

/** The desk's rights, as Strapi's admin shows them to who gives them. */
export const ACTIONS_BUREAU: Record<ActionBureau, string> = {
  'dossier.lire': 'Consulter les dossiers de sa portée',
  'piece.lire': 'Lire les pièces des dossiers transmis',
  'piece.juger': 'Accepter ou refuser une pièce',
  'dossier.instruire': 'Décider d’un dossier : compléments, complétude, irrecevabilité, délai, réouverture',
  'publication.suivre': 'Suivre la publication du site',
  'courriel.gerer': 'Suivre les courriels qui ne partent pas, et les renvoyer',
};

/** Strapi's identifier of one of these rights. */
export const idAction = (action: Extract<Action, ActionBureau>) => `api::${action}`;

type Demande = { agent: Agent; corps: any; params: Record<string, string>; ctx: any };

const HANDLERS: Record<keyof typeof BUREAU, (demande: Demande) => Promise<Issue<unknown>>> = {
  lister: ({ agent, ctx }) => {
    const criteres = CritereDossiers.safeParse(ctx.query);
    return dossiers.lister(agent, criteres.success ? criteres.data : CritereDossiers.parse({}));
  },
  lire: ({ agent, params }) => dossiers.lire(agent, params.id ?? ''),
  telecharger: ({ agent, params, ctx }) =>
    dossiers.telecharger(agent, params.id ?? '', params.piece ?? '', (entetes) => ctx.set(entetes)),
  juger: ({ agent, params, corps }) => dossiers.juger(agent, params.id ?? '', params.piece ?? '', corps),
  telechargerRefusee: ({ agent, params, ctx }) =>
    dossiers.telechargerRefusee(agent, params.id ?? '', params.refusee ?? '', (entetes) => ctx.set(entetes)),
  demanderComplements: ({ agent, params, corps }) => instruction.demanderComplements(agent, params.id ?? '', corps),
  declarerComplete: ({ agent, params, corps }) => instruction.declarerComplete(agent, params.id ?? '', corps),
  declarerIrrecevable: ({ agent, params, corps }) => instruction.declarerIrrecevable(agent, params.id ?? '', corps),
  accorderDelai: ({ agent, params, corps }) => instruction.accorderDelai(agent, params.id ?? '', corps),
  rouvrir: ({ agent, params, corps }) => instruction.rouvrir(agent, params.id ?? '', corps),
  suivre: () => publication.suivre(),
  compterDossiers: ({ params }) => compterDossiers((params.formations ?? '').split(',')),
  suivreCourriels: ({ agent }) => courriels.suivre(agent),
  renvoyerCourriels: ({ agent }) => courriels.renvoyer(agent),
};

/**
 * The admin routes of the staff's own pages. To be called in `register()`: Strapi forces routes of `src/api` to be
 * public ones, and actions registered later lose their permissions at each restart.
 */
export function declarerBureau(): void {
  strapi.service('admin::permission').actionProvider.registerMany(
    Object.entries(ACTIONS_BUREAU).map(([uid, displayName]) => ({
      section: 'settings',
      category: 'Portail de candidature',
      subCategory: 'Bureau',
      displayName,
      uid,
    })),
  );
  strapi.server.routes({
    type: 'admin',
    prefix: PREFIXE_BUREAU,
    routes: Object.entries(BUREAU).map(([nom, route]) => ({
      method: route.methode,
      path: route.chemin,
      handler: (ctx: any) => repondre(ctx, route, HANDLERS[nom as keyof typeof BUREAU]),
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          { name: 'admin::hasPermissions', config: { actions: [idAction(route.action)] } },
        ],
      },
    })),
  } as any);
}

async function repondre(
  ctx: any,
  route: RouteBureau,
  handler: (demande: Demande) => Promise<Issue<unknown>>,
): Promise<void> {
  const corps = route.corps?.safeParse(ctx.request.body);
  if (corps && !corps.success) return refuser(ctx, 'saisie_invalide');
  const agent = { id: ctx.state.user.id, portees: await porteesDe(ctx.state.user) };
  const issue = await repondreA(() => handler({ agent, corps: corps?.data, params: ctx.params, ctx }));
  if (!issue.ok) return refuser(ctx, issue.refus[0]?.code ?? 'acces_refuse');
  ctx.status = 200;
  ctx.body = route.reponse === 'fichier' ? issue.valeur : route.reponse.parse(issue.valeur);
}

/** In the envelope of Strapi's admin, whose client reads `error.message`. */
function refuser(ctx: any, code: CodeRefus): void {
  ctx.status = statutRefus(code);
  ctx.body = {
    data: null,
    error: { status: ctx.status, name: 'Refus', message: messageRefus(code), details: { code } },
  };
}
