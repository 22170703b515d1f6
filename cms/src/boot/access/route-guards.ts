/** This file holds the checks that every open route of Strapi's runs before Strapi's own. */

import { messageRefus } from '@portail/config/refusals';
import { errors } from '@strapi/utils';
import { champsUniques } from '../../edition/guard/fields.ts';
import { iutsAutorises, verifierIut } from '../../edition/guard/own-iut.ts';
import { VUES } from '../../edition/views/views.ts';
import type { Contexte } from '../../platform/koa.ts';
import { type Modele, modeleDe } from '../../platform/model.ts';
import { estEditable, estRelationEditable } from './contents.ts';
import { champsNommes, estForme } from './query-shape.ts';

const ILLISIBLE = 'Cette demande est illisible : rechargez la page, puis recommencez.';

/** `PARAMETRES_DE_TYPE` are the parameters that hold a content type, in the paths of the content manager. */
const PARAMETRES_DE_TYPE = ['model', 'uid', 'contentType'] as const;

/** `garderContenus` keeps the content manager's routes to its own types; several of them ask for no right. */
export function garderContenus({ params }: Contexte): void {
  const uid = PARAMETRES_DE_TYPE.map((nom) => params[nom]).find((valeur) => valeur !== undefined);
  if (uid === undefined) return;
  if (!estEditable(uid)) throw new errors.PolicyError(messageRefus('acces_refuse'));
  if (params.targetField !== undefined && !estRelationEditable(uid, params.targetField)) {
    throw new errors.ValidationError('Ce champ ne mène à aucun contenu.');
  }
}

/** `garderQuestions` refuses a list asked as no page does, on which Strapi's queries would break. */
export function garderQuestions({ params, request }: Contexte): void {
  const modele = modeleLu(request.path, params);
  // `ordre` is read from the body, where one act puts its order.
  const ordre = { sort: request.body?.sort };
  const connu = (champ: string) =>
    !modele || champ === 'id' || champ === 'documentId' || Object.hasOwn(modele.attributes, champ);
  const lisible = [request.query, ordre].every((une) => estForme(une) && champsNommes(une).every(connu));
  if (!lisible) throw new errors.ValidationError(ILLISIBLE);
}

/** `modeleLu` gives the type whose rows are answered. */
function modeleLu(path: string, { model, targetField }: Record<string, string | undefined>): Modele | undefined {
  if (path.startsWith('/admin/users')) return modeleDe('admin::user');
  if (model === undefined) return undefined;
  const modele = modeleDe(model);
  const cible = targetField === undefined ? undefined : modele.attributes[targetField]?.target;
  return cible === undefined ? modele : modeleDe(cible);
}

/** `garderDroitsDemandes` wants a list of rights, which Strapi takes for granted. */
export function garderDroitsDemandes({ request }: Contexte): void {
  if (request.path !== '/admin/permissions/check' || Array.isArray(request.body?.permissions)) return;
  throw new errors.ValidationError(ILLISIBLE);
}

/** `garderIut` checks acts on several contents at once: Strapi reads them without asking whose they are. */
export async function garderIut({ params, request }: Contexte): Promise<void> {
  const demandes = request.body?.documentIds ?? request.query.documentIds;
  if (params.model === undefined || demandes === undefined) return;
  const ids = [demandes].flat();
  if (!ids.every((id) => typeof id === 'string')) throw new errors.ValidationError('Cette sélection est illisible.');
  const autorises = await iutsAutorises(params.model);
  for (const id of ids) await verifierIut(params.model, id, autorises);
}

/**
 * `garderCopies` refuses « Dupliquer » for a type with unique fields. Strapi's dialog then lists what is to be changed
 * in the copy.
 */
export function garderCopies({ params: { model }, request }: Contexte): void {
  if (model === undefined || !request.path.includes('/auto-clone/')) return;
  const uniques = champsUniques(model);
  if (uniques.length === 0) return;
  const lignes = VUES[model]?.groupes.flatMap((groupe) => groupe.lignes) ?? [];
  const labelDe = (champ: string) => lignes.find((ligne) => champ in ligne)?.[champ]?.label ?? champ;
  throw new errors.ApplicationError('Cette fiche ne peut pas être copiée telle quelle.', {
    prohibitedFields: uniques.map(({ champ, message }) => [[labelDe(champ)], message]),
  });
}
