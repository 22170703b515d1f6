import { estDeSonIut } from '../guard/own-iut.ts';

/**
 * Around the reads of the document service: where Strapi only counts what leads to the IUT, it comes with its code.
 * Without it, the condition of the role hides every field of a formation from the team that may read it, and what they
 * publish together looks empty. To be called in `register()`.
 */
export function lireAvecSonIut(): void {
  strapi.documents.use(async (ctx: any, next: () => Promise<any>) => {
    const { populate } = ctx.params;
    if (ctx.action === 'findMany' && estDeSonIut(ctx.uid) && populate?.etablissement?.count) {
      // Strapi keeps the one that it gave.
      ctx.params.populate = { ...populate, etablissement: { fields: ['code', 'nom'] } };
    }
    return next();
  });
}
