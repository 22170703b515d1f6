/** What every open route of Strapi's checks before Strapi does. */
import { messageRefus } from '@portail/config/refusals';
import { errors } from '@strapi/utils';
import { iutsAutorises, verifierIut } from '../guard/own-iut.ts';
import { estEditable, estRelationEditable } from './contents.ts';

/** Names of the parameter that holds a content type, in the paths of the content manager. */
const PARAMETRES_DE_TYPE = ['model', 'uid', 'contentType'] as const;

/** The content manager's routes are for its own types; several of them ask for no right. */
export function garderContenus({ params }: any): void {
  const uid = PARAMETRES_DE_TYPE.map((nom) => params[nom]).find((valeur) => valeur !== undefined);
  if (uid === undefined) return;
  if (!estEditable(uid)) throw new errors.PolicyError(messageRefus('acces_refuse'));
  if (params.targetField !== undefined && !estRelationEditable(uid, params.targetField)) {
    throw new errors.ValidationError('Ce champ ne mène à aucun contenu.');
  }
}

/** The rights that a page asks about come in a list, which Strapi takes for granted. */
export function garderDroitsDemandes({ request }: any): void {
  if (request.path !== '/admin/permissions/check' || Array.isArray(request.body?.permissions)) return;
  throw new errors.ValidationError('Cette demande est illisible : rechargez la page, puis recommencez.');
}

/** Acts on several contents at once: Strapi reads them without asking whose they are. */
export async function garderIut({ params, request }: any): Promise<void> {
  const demandes = request.body?.documentIds ?? request.query.documentIds;
  if (params.model === undefined || demandes === undefined) return;
  const ids = [demandes].flat();
  if (!ids.every((id) => typeof id === 'string')) throw new errors.ValidationError('Cette sélection est illisible.');
  const autorises = await iutsAutorises(params.model);
  for (const id of ids) await verifierIut(params.model, id, autorises);
}
