import { EDITABLES } from '../../edition/editables.ts';
import { type Modele, modeleDe } from '../../platform/model.ts';

/**
 * `limiterContenus` shows no other type to the content manager, neither its shape nor its rows, whoever asks, the
 * administration included. Candidats and dossiers are read in the portal's own pages, which write it in the journal.
 * `register()` calls it, because Strapi gives its rights on all the types that it finds here.
 */
export function limiterContenus(): void {
  const types = strapi.plugin('content-manager').service('content-types') as { findAllContentTypes(): Modele[] };
  const tous = types.findAllContentTypes;
  types.findAllContentTypes = () => tous().filter(({ uid }) => EDITABLES.has(uid));
}

/** `estEditable` accepts a type of the content manager, or a part of one. */
export function estEditable(uid: string): boolean {
  return EDITABLES.has(uid) || Object.hasOwn(strapi.components, uid);
}

/**
 * `estRelationEditable` accepts a field that leads to another type of the content manager, except who wrote it last.
 */
export function estRelationEditable(uid: string, champ: string): boolean {
  const { attributes } = modeleDe(uid);
  const attribut = Object.hasOwn(attributes, champ) ? attributes[champ] : undefined;
  if (attribut?.type !== 'relation' || champ === 'createdBy' || champ === 'updatedBy') return false;
  return attribut.target !== undefined && EDITABLES.has(attribut.target);
}
