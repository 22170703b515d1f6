import { BUREAU } from '@portail/config/bureau/bureau';
import { PREFIXE_BUREAU } from '@portail/config/bureau/route';
import { CONTRAT } from '@portail/config/contract/contract';
import { messageRefus } from '@portail/config/refusals';
import { errors } from '@strapi/utils';
import { rolesDe } from '../../api/affectation/services/portees.ts';
import { environment } from '../../platform/environment.ts';
import type { Contexte } from '../../platform/koa.ts';
import { garderMedias } from './media-queries.ts';
import { garderEcrituresMedias } from './media-writes.ts';
import { ACTIONS_DE_STRAPI, type Qui, ROLES_DE, ROUTES_DE_STRAPI } from './open-routes.ts';
import { garderContenus, garderCopies, garderDroitsDemandes, garderIut, garderQuestions } from './route-guards.ts';
import { garderSonCompte, oublierMotDePasse } from './sign-in.ts';

type Route = {
  method: string;
  path: string;
  handler: unknown;
  config?: { auth?: false; policies?: unknown[]; middlewares?: unknown[] };
};
type Routeur = { type?: string; prefix?: string; routes: Route[] };
type Serveur = { routes(routeur: Routeur | Route[]): unknown };
/** `Politiques` is Strapi's registry of policies, by name. */
type Politiques = { set(nom: string, politique: unknown): Politiques };

/** `DU_PORTAIL` are the portal's own routes: their declarations say who may call them. */
const DU_PORTAIL = new Set([
  ...Object.values(CONTRAT).map(({ methode, chemin }) => `${methode} /api${chemin}`),
  ...Object.values(BUREAU).map(({ methode, chemin }) => `${methode} ${PREFIXE_BUREAU}${chemin}`),
]);

/**
 * `fermerRoutes` mounts the listed routes only, of Strapi, of its plugins or of ours. It keeps only the listed rights
 * of Strapi. `register()` calls it before any other route is declared: they are mounted before `bootstrap()`.
 */
export function fermerRoutes(): void {
  const server = strapi.server as Serveur;
  const monter = server.routes;
  strapi.get<Politiques>('policies').set(ENTREE, entrer).set(SON_COMPTE, garderSonCompte);
  server.routes = (routeur) =>
    monter.call(
      server,
      Array.isArray(routeur) ? ouvertes({ routes: routeur }) : { ...routeur, routes: ouvertes(routeur) },
    );
  fermerActions();
}

function ouvertes({ type, prefix = '', routes }: Routeur): Route[] {
  const racine = `${type === 'content-api' ? '/api' : ''}${prefix}`;
  return routes.flatMap((route) => {
    const cle = `${route.method} ${racine && route.path === '/' ? racine : racine + route.path}`;
    if (DU_PORTAIL.has(cle)) return [route];
    const qui = ROUTES_DE_STRAPI[cle];
    return qui ? [garder({ ...route, ...CORRIGEES[cle]?.(route) }, qui)] : [];
  });
}

/** `CORRIGEES` are the routes that Strapi answers too freely by itself. */
const CORRIGEES: Record<string, (route: Route) => Partial<Route>> = {
  // This reply leaves out Strapi's versions, and those of its dependencies.
  'GET /admin/information': () => ({
    handler: () => ({ data: { currentEnvironment: environment().mode, autoReload: false, communityEdition: true } }),
  }),
  // This route has no Strapi limit: see `sign-in.ts`.
  'POST /admin/login': () => ({ config: { auth: false } }),
  'POST /admin/forgot-password': () => ({ handler: oublierMotDePasse, config: { auth: false } }),
  'PUT /admin/users/me': ({ config }) => ({ config: { policies: [...(config?.policies ?? []), SON_COMPTE] } }),
};

/** Strapi finds our policies under these names. */
const ENTREE = 'global::entree';
const SON_COMPTE = 'global::son-compte';

function garder(route: Route, qui: Qui): Route {
  if (qui === 'tous') return route;
  const policies = [{ name: ENTREE, config: { qui } }, ...(route.config?.policies ?? [])];
  return { ...route, config: { ...route.config, policies } };
}

async function entrer(ctx: Contexte, { qui }: { qui: Exclude<Qui, 'tous'> }): Promise<boolean> {
  if (!rolesDe(ctx.state.user).some((role) => ROLES_DE[qui].includes(role))) {
    throw new errors.PolicyError(messageRefus('acces_refuse'));
  }
  garderContenus(ctx);
  garderQuestions(ctx);
  garderDroitsDemandes(ctx);
  garderCopies(ctx);
  await garderMedias(ctx);
  await garderEcrituresMedias(ctx);
  await garderIut(ctx);
  return true;
}

type Action = { uid: string; pluginName?: string };

/**
 * `fermerActions` drops the rights of closed routes: the administration has every right that exists, and they would
 * draw screens that fail.
 */
function fermerActions(): void {
  const { actionProvider } = strapi.service('admin::permission');
  const declarer = actionProvider.register;
  actionProvider.register = async (action: Action) => {
    // Our own rights have no plugin.
    const { uid, pluginName } = action;
    const prefixe = pluginName === 'admin' ? 'admin::' : `plugin::${pluginName}.`;
    if (pluginName && !ACTIONS_DE_STRAPI.has(prefixe + uid)) return undefined;
    return declarer.call(actionProvider, action);
  };
}
