/** What Strapi shows to everybody and has no setting for. */
import type { StrapiApp } from '@strapi/strapi/admin';

const LANGUE = 'strapi-admin-language';
/** Each ends with what Strapi knows of its own identity: nothing yet, then that it has none (no `uuid`, no telemetry). */
const BANDEAUX = ['undefined', 'false'].map((uuid) => `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_true:${uuid}`);

/** Everybody here reads French from the sign-in page on, unless they chose otherwise; nobody is told of Strapi's news. */
export function preparerNavigateur(): void {
  if (!localStorage.getItem(LANGUE)) localStorage.setItem(LANGUE, 'fr');
  for (const bandeau of BANDEAUX) localStorage.setItem(bandeau, 'true');
}

/** Figures without use here, what the last changes say already, and an offer of hosting. */
const ENCARTS_RETIRES = new Set(['key-statistics', 'last-published-entries', 'chart-entries', 'deploy-now']);
/** The widest comes last, alone on its line. */
const ENCART_LARGE = 'last-edited-entries';

/** The content manager is a dead end for whoever reads nothing in it, and so is a count of webhooks and tokens. */
export function retirerCulsDeSac(app: StrapiApp): void {
  for (const lien of app.router.menu) {
    if (lien.to === 'content-manager') {
      lien.permissions = [{ action: 'plugin::content-manager.explorer.read' }] as typeof lien.permissions;
    }
  }
  app.widgets.register((encarts) => {
    const gardes = encarts.filter(({ id }) => !ENCARTS_RETIRES.has(id));
    return [...gardes.filter(({ id }) => id !== ENCART_LARGE), ...gardes.filter(({ id }) => id === ENCART_LARGE)];
  });
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
