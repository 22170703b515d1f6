import { estDeSonIut } from '../../edition/guard/own-iut.ts';
import type { ActeDocument } from '../../platform/documents.ts';

/**
 * `lireAvecSonIut` surrounds what Strapi reads before its acts on several contents. Their IUT comes with its code,
 * where Strapi counts it or leaves it out. Without the code, the role's condition hides every field of a formation from
 * its own team, and refuses that they publish or unpublish several together. `register()` calls it.
 */
export function lireAvecSonIut(): void {
  strapi.documents.use(async (contexte, next) => {
    const ctx = contexte as unknown as ActeDocument;
    const { populate } = ctx.params;
    const etablissement = populate?.['etablissement'] as { count?: boolean } | undefined;
    if (ctx.action === 'findMany' && estDeSonIut(ctx.uid) && etablissement?.count) {
      // `populate` is replaced rather than changed, because Strapi keeps the one that it gave.
      ctx.params.populate = { ...populate, etablissement: { fields: ['code', 'nom'] } };
    }
    return next();
  });

  const documents = strapi.plugin('content-manager').service('document-manager');
  const { findLocales } = documents;
  documents.findLocales = (id: unknown, uid: string, options: { populate?: object } = {}) =>
    findLocales(
      id,
      uid,
      estDeSonIut(uid) ? { ...options, populate: { etablissement: true, ...options.populate } } : options,
    );
}
