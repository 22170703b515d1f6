import * as publication from '../../api/publication/services/publication.ts';
import { verrouillerPublication } from '../../platform/db/locks.ts';
import { transaction } from '../../platform/db/transaction.ts';
import type { ActeDocument, ResultatDocument } from '../../platform/documents.ts';
import { modeleDe } from '../../platform/model.ts';
import { fichierDe, verifierAttaches } from './attached.ts';
import { verifierContenu } from './displayable.ts';
import { verifierBrouillon, verifierFormes } from './draft.ts';
import { enFrancais } from './fields.ts';
import { FORMATION, publiee } from './formation.ts';
import { identitesDe, verifierResponsables } from './identity.ts';
import { refuserSiCandidatures, refuserSiUtilise, verifierIdentite } from './in-use.ts';
import { estDeSonIut, iutsAutorises, verifierIut, verifierIutChoisi } from './own-iut.ts';
import { estReference, preparerReference } from './reference.ts';

const ECRITURES = new Set(['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone']);
/** `RETRAITS` are the acts that take something from the site. */
const RETRAITS = new Set(['delete', 'unpublish']);
/** `SAISIES` are the acts that leave a draft as somebody filled it in. */
const SAISIES = new Set(['create', 'update', 'clone', 'publish']);

/**
 * `PUBLIES` are the types of which the static site is made. With draft and publish, only a change of the published rows
 * asks for a build.
 */
const PUBLIES = new Set([
  FORMATION,
  'api::etablissement.etablissement',
  'api::mention.mention',
  'api::document.document',
  'api::piece-demandee.piece-demandee',
  'api::page.page',
  'api::campagne.campagne',
]);

const estGarde = (uid: string) => estDeSonIut(uid) || estReference(uid) || PUBLIES.has(uid);

/**
 * `garderEcritures` surrounds every write of the document service with one transaction. Editors stay in their IUT
 * (Strapi's conditions are not evaluated on the values written). A formation that has dossiers stays published. A value
 * that the site could not draw, or that the candidates' form would not take, is refused beside its field. A row that
 * commits with the change asks for a rebuild of the site.
 */
export function garderEcritures(): void {
  strapi.documents.use(async (contexte, next) => {
    const ctx = contexte as unknown as ActeDocument;
    if (!ECRITURES.has(ctx.action) || !estGarde(ctx.uid)) return next();
    const ecrire = () =>
      transaction(async ({ trx }) => {
        const { documentId } = ctx.params;
        oublierLigne(ctx.params);
        const aPublier = toucheLePublie(ctx);
        if (aPublier) await verrouillerPublication(trx);
        const restreint = await iutsAutorises(ctx.uid);
        if (documentId) {
          await verifierIut(ctx.uid, documentId, restreint);
          if (ctx.action === 'delete') await refuserSiUtilise(ctx.uid, documentId);
          if (RETRAITS.has(ctx.action)) await refuserSiCandidatures(ctx.uid, documentId, trx);
        }
        const avant = ctx.uid === FORMATION && documentId ? await publiee(documentId) : undefined;
        const identites = ctx.action === 'delete' ? [] : await identitesDe(ctx.uid, documentId);
        const fichierAvant = await fichierDe(ctx.uid, documentId, restreint);
        verifierFormes(ctx.uid, ctx.params.data);
        if (SAISIES.has(ctx.action)) await preparerReference(ctx);
        const resultat = await next();
        const { documentId: ecrit, entries } = (resultat ?? {}) as ResultatDocument;
        const cree = ecrit ?? entries?.[0]?.documentId;
        if (cree && SAISIES.has(ctx.action)) {
          await verifierBrouillon(ctx.uid, cree, avant);
          await verifierAttaches(ctx.uid, cree, restreint, fichierAvant);
        }
        if (aPublier) {
          if (cree) await verifierContenu(ctx.uid, cree);
          if (avant) await verifierIdentite(avant);
          await publication.demander(`${ctx.uid} ${ctx.action}`);
        }
        if (documentId) await verifierResponsables(documentId, identites);
        // `verifierIutChoisi` comes last, so that an IUT that is not chosen is said with the other empty fields.
        if (ctx.action !== 'delete' && cree) await verifierIutChoisi(ctx.uid, cree, restreint);
        return resultat;
      });
    try {
      return await ecrire();
    } catch (erreur) {
      throw enFrancais(erreur, ctx.uid);
    }
  });
}

/**
 * `oublierLigne` drops the ids from the values: the address alone says which row is written. The admin sends back all
 * that it read, and Strapi would believe it.
 */
function oublierLigne(params: { data?: Record<string, unknown> }): void {
  if (!params.data) return;
  const { id: _, documentId: __, ...data } = params.data;
  params.data = data;
}

function toucheLePublie({ uid, action, params }: ActeDocument): boolean {
  if (!PUBLIES.has(uid)) return false;
  if (!modeleDe(uid).options?.draftAndPublish) return true;
  return action === 'publish' || action === 'unpublish' || action === 'delete' || params.status === 'published';
}
