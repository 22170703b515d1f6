/** This file changes what Strapi shows to everybody and has no setting for. */
import type { StrapiApp } from '@strapi/strapi/admin';

const LANGUE = 'strapi-admin-language';
/**
 * `BANDEAUX` end with what Strapi knows of its own identity: nothing yet, then that it has none (no `uuid`, no
 * telemetry).
 */
const BANDEAUX = ['undefined', 'false'].map((uuid) => `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_true:${uuid}`);

/**
 * `preparerNavigateur` sets French from the sign-in page on, unless another language was chosen, and hides Strapi's
 * news.
 */
export function preparerNavigateur(): void {
  if (!localStorage.getItem(LANGUE)) localStorage.setItem(LANGUE, 'fr');
  for (const bandeau of BANDEAUX) localStorage.setItem(bandeau, 'true');
}

/** `ENCARTS_RETIRES` are figures without use here, what the last changes say already, and an offer of hosting. */
const ENCARTS_RETIRES = new Set(['key-statistics', 'last-published-entries', 'chart-entries', 'deploy-now']);
/** `ENCART_LARGE` comes last, alone on its line, because it is the widest. */
const ENCART_LARGE = 'last-edited-entries';

/**
 * `retirerCulsDeSac` hides the content manager from those who read nothing in it, and a count of webhooks and tokens.
 */
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

/**
 * `garderSaisie` stops Strapi from showing a change before it is saved: taking it back after a refusal would empty the
 * form.
 */
export function garderSaisie(app: StrapiApp): void {
  const estMontre = ({ type, payload }: ChangementMontre) =>
    type === 'adminApi/queries/queryResultPatched' && payload?.queryCacheKey?.startsWith('getDocument(');
  app.addMiddlewares([
    () => () => (suite) => (action) => (estMontre(action as ChangementMontre) ? action : suite(action)),
  ]);
}
