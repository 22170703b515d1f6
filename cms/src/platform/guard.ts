import { errors } from '@strapi/utils';
import { etablissementsDe } from '../api/dossier/services/portee.ts';
import publication from '../api/publication/services/publication.ts';

const FORMATION = 'api::formation.formation';
const ECRITURES = new Set(['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone']);

/** What a member of a communication team may write, and the path to the établissement that must be theirs. */
const DE_SON_IUT: Record<string, string> = {
  [FORMATION]: 'etablissement',
  'api::document.document': 'etablissement',
};

/** What the static site is made of. With draft and publish, only what touches the published rows asks for a build. */
const PUBLIES = new Set([
  FORMATION,
  'api::etablissement.etablissement',
  'api::mention.mention',
  'api::document.document',
  'api::piece-demandee.piece-demandee',
  'api::page.page',
  'api::campagne.campagne',
]);

/**
 * Around every write of the document service, in one transaction: whoever writes stays in their IUT (Strapi's
 * conditions are not evaluated on the values written), what candidatures rest on stays published, and the site is
 * asked to rebuild by a row that commits with the change.
 */
export function garderEcritures(): void {
  strapi.documents.use(async (ctx: any, next: () => Promise<unknown>) => {
    if (!ECRITURES.has(ctx.action) || !(ctx.uid in DE_SON_IUT || PUBLIES.has(ctx.uid))) return next();
    return strapi.db.transaction(async () => {
      const { documentId } = ctx.params;
      const restreint = await iutsAutorises(ctx.uid);
      if (documentId) await verifierIut(ctx.uid, documentId, restreint);
      if (ctx.action === 'delete' || ctx.action === 'unpublish') await refuserSiCandidatures(ctx.uid, documentId);
      const resultat: any = await next();
      const cree = resultat?.documentId ?? resultat?.entries?.[0]?.documentId;
      if (ctx.action !== 'delete' && cree) await verifierIut(ctx.uid, cree, restreint);
      if (toucheLePublie(ctx)) await publication.demander(`${ctx.uid} ${ctx.action}`);
      return resultat;
    });
  });
}

/** The IUTs that the person writing is held to; undefined for the administration and for code. */
async function iutsAutorises(uid: string): Promise<string[] | undefined> {
  if (!(uid in DE_SON_IUT)) return undefined;
  const state: any = strapi.requestContext.get()?.state;
  if (state?.auth?.strategy?.name !== 'admin') return undefined;
  if (state.user.roles.some(({ code }: { code: string }) => code === 'strapi-super-admin')) return undefined;
  return etablissementsDe(state.user.id);
}

async function verifierIut(uid: string, documentId: string, autorises: string[] | undefined): Promise<void> {
  if (!autorises) return;
  const lignes = await strapi.db
    .query(uid as never)
    .findMany({ where: { documentId }, populate: { etablissement: { select: ['code'] } } });
  const horsPortee = lignes.some(({ etablissement }: any) => !autorises.includes(etablissement?.code));
  if (horsPortee) throw new errors.ForbiddenError('Vous ne pouvez modifier que ce qui appartient à votre IUT.');
}

async function refuserSiCandidatures(uid: string, documentId: string): Promise<void> {
  if (uid !== FORMATION) return;
  const nombre = await strapi.db.query('api::candidature.candidature').count({ where: { formationRef: documentId } });
  if (nombre > 0) {
    throw new errors.ApplicationError(
      'Des candidats ont un dossier pour cette formation : elle ne peut être ni dépubliée ni supprimée. Avancez sa date de fermeture pour ne plus en recevoir.',
    );
  }
}

function toucheLePublie({ uid, action, params }: any): boolean {
  if (!PUBLIES.has(uid)) return false;
  if (!strapi.contentType(uid).options?.draftAndPublish) return true;
  return action === 'publish' || action === 'unpublish' || action === 'delete' || params.status === 'published';
}
