/**
 * This file removes from the admin what the cms answers to nobody (`src/boot/access`). It is then neither drawn nor
 * asked for.
 */
import { adminApi, Page, type StrapiApp, useAuth } from '@strapi/strapi/admin';
import { type ComponentType, createElement, type ReactElement } from 'react';
import { Navigate, type RouteObject } from 'react-router-dom';
import { PAGES } from './pages/menu';

/** `ECRANS` are Strapi's own screens that are left, and those of ours. */
const ECRANS = new Set([
  'me',
  'me/sessions',
  'content-manager/*',
  'plugins/upload/*',
  'settings/*',
  ...PAGES.map(({ to }) => `${to}/*`),
]);

/** `RESERVES` names the right of a screen that would otherwise wait for ever for what the cms refuses. */
const RESERVES: Record<string, string> = {
  'content-manager/*': 'plugin::content-manager.explorer.read',
  'plugins/upload/*': 'plugin::upload.read',
};

/**
 * `LIENS_RETIRES` hides two links. None of Strapi's settings is left; the home is « À faire » for those who live among
 * the dossiers, which has a link of its own.
 */
const LIENS_RETIRES = `
  nav a[href$="/admin/settings"],
  html[data-bureau] nav li:has(a:is([href$="/admin"], [href$="/admin/"])) { display: none }`;

/** `REPONSES` answers questions of Strapi's pages, so that the pages go on. */
const REPONSES: Record<string, unknown> = {
  getGuidedTourMeta: { data: { isFirstSuperAdminUser: false, schemas: {} } },
  getKeyStatistics: null,
  getCountDocuments: null,
  getAiFeatureConfig: null,
  getAILocalizationJobsByDocument: null,
};

export function fermerEcrans(app: StrapiApp): void {
  app.router.addRoute((routes) => routes.filter(({ path, index }) => index || ECRANS.has(path ?? '')).map(reduire));
  for (const section of Object.values(app.router.settings)) section.links = [];
  document.head.append(Object.assign(document.createElement('style'), { textContent: LIENS_RETIRES }));
  app.addMiddlewares([() => () => (suite) => (action) => suite(noterDroits(action as Lue))]);
}

function reduire(route: RouteObject): RouteObject {
  // Strapi's plugins look for this screen to add theirs to it.
  if (route.path === 'settings/*') {
    return { path: route.path, element: createElement(Navigate, { to: '/', replace: true }), children: [] };
  }
  const droit = RESERVES[route.path ?? ''];
  if (droit) return remplacer(route, (Component) => createElement(Reserve, { droit, Component }));
  if (route.index) return remplacer(route, (Component) => createElement(Accueil, { Component }));
  return route;
}

/** `remplacer` draws something in the place of Strapi's screen, which it is given. */
function remplacer(route: RouteObject, dessiner: (Component: ComponentType) => ReactElement): RouteObject {
  const charger = route.lazy as () => Promise<{ Component: ComponentType }>;
  return {
    ...route,
    lazy: async () => {
      const { Component } = await charger();
      return { element: dessiner(Component) };
    },
  } as RouteObject;
}

/** `Reserve` says to those without the right that nothing is there for them. */
function Reserve({ droit, Component }: { droit: string; Component: ComponentType }) {
  const droits = useAuth('Reserve', ({ permissions }) => permissions);
  return createElement(droits.some(({ action }) => action === droit) ? Component : Page.NoPermissions);
}

/** `vitAuBureau` is true for those who read dossiers and do not publish the site. */
const vitAuBureau = (actions: readonly string[]): boolean =>
  actions.includes('api::dossier.lire') && !actions.includes('api::publication.suivre');

/** `Accueil` sends who lives among the dossiers to « À faire »; the widgets are for those who publish the site. */
function Accueil({ Component }: { Component: ComponentType }) {
  const droits = useAuth('Accueil', ({ permissions }) => permissions.map(({ action }) => action));
  return vitAuBureau(droits) ? createElement(Navigate, { to: '/a-faire', replace: true }) : createElement(Component);
}

type Lue = { type: string; meta?: { arg?: { endpointName?: string } }; payload?: unknown };

/** `noterDroits` marks the page's root for `LIENS_RETIRES`: whether who is signed in lives among the dossiers. */
function noterDroits(action: Lue): Lue {
  if (action.type === 'adminApi/executeQuery/fulfilled' && action.meta?.arg?.endpointName === 'getMyPermissions') {
    const droits = action.payload as { action: string }[];
    const actions = droits.map(({ action }) => action);
    document.documentElement.toggleAttribute('data-bureau', vitAuBureau(actions));
  }
  return action;
}

/** `repondreSansDemander` runs once the endpoints are declared. */
export function repondreSansDemander(): void {
  const endpoints = Object.fromEntries(
    Object.entries(REPONSES).map(([nom, data]) => [nom, { query: undefined, queryFn: () => ({ data }) }]),
  );
  adminApi.enhanceEndpoints({ endpoints: endpoints as never });
}
