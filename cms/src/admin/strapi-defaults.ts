/** What Strapi shows to everybody and has no setting for. */
import type { StrapiApp } from '@strapi/strapi/admin';

const LANGUE = 'strapi-admin-language';
/** Each ends with what Strapi knows of its own identity: nothing yet, then that it has none (no `uuid`, no telemetry). */
const BANDEAUX = ['undefined', 'false'].map((uuid) => `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${uuid}`);

/** Everybody here reads French from the sign-in page on, unless they chose otherwise; nobody is told of Strapi's news. */
export function preparerNavigateur(): void {
  if (!localStorage.getItem(LANGUE)) localStorage.setItem(LANGUE, 'fr');
  for (const bandeau of BANDEAUX) localStorage.setItem(bandeau, 'true');
}

/** The last one sells a hosting. */
const ENCARTS_RETIRES = new Set(['key-statistics', 'deploy-now']);

/** The content manager is a dead end for whoever reads nothing in it, and so is a count of webhooks and tokens. */
export function retirerCulsDeSac(app: StrapiApp): void {
  for (const lien of app.router.menu) {
    if (lien.to === 'content-manager') {
      lien.permissions = [{ action: 'plugin::content-manager.explorer.read' }] as typeof lien.permissions;
    }
  }
  app.widgets.register((encarts) => encarts.filter(({ id }) => !ENCARTS_RETIRES.has(id)));
}

type ChangementMontre = { type?: unknown; payload?: { queryCacheKey?: string } };

/** Strapi shows a change before it is saved; taking it back when it is refused would empty the form of what was typed. */
export function garderSaisie(app: StrapiApp): void {
  const estMontre = ({ type, payload }: ChangementMontre) =>
    type === 'adminApi/queries/queryResultPatched' && payload?.queryCacheKey?.startsWith('getDocument(');
  app.addMiddlewares([
    () => () => (suite) => (action) => (estMontre(action as ChangementMontre) ? action : suite(action)),
  ]);
}
