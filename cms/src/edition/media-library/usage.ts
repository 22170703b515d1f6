/** This file tells what is in the library, and which contents give it to read. */
import { messageMediasUtilises, type UsageMedia } from '@portail/config/rules/mediatheque';
import { errors } from '@strapi/utils';

/** `PORTEURS` are what the pages link: the content type, its field, and its editors' name for it. */
const PORTEURS = [
  ['api::document.document', 'fichier', 'document'],
  ['api::piece-demandee.piece-demandee', 'modele', 'pièce à fournir'],
] as const;

export async function estUtilise(id: number): Promise<boolean> {
  return (await usagesDe([id])).length > 0;
}

/** `refuserSiUtilises` throws the names of the contents that give one of these files: none is removed then. */
export async function refuserSiUtilises(ids: readonly number[]): Promise<void> {
  const usages = await usagesDe(ids);
  if (usages.length > 0) throw new errors.ApplicationError(messageMediasUtilises(usages));
}

async function usagesDe(ids: readonly number[]): Promise<UsageMedia[]> {
  const usages: UsageMedia[] = [];
  for (const [uid, champ, porteur] of ids.length > 0 ? PORTEURS : []) {
    const lignes = await strapi.db.query(uid).findMany({
      where: { [champ]: { id: { $in: ids } } },
      select: ['intitule'],
      populate: { [champ]: { select: ['name'] } },
      orderBy: { intitule: 'asc' },
    });
    for (const ligne of lignes) usages.push({ fichier: ligne[champ].name, porteur, intitule: ligne.intitule });
  }
  return usages;
}

/** `fichiersDesDossiers` includes the files of the folders below. */
export async function fichiersDesDossiers(
  ids: readonly number[],
): Promise<{ id: number; createdBy: { id: number } | null }[]> {
  if (ids.length === 0) return [];
  const dossiers = await strapi.db.query('plugin::upload.folder').findMany({ where: { id: { $in: ids } } });
  const chemins = dossiers.flatMap(({ path }: { path: string }) => [
    { folderPath: { $eq: path } },
    { folderPath: { $startsWith: `${path}/` } },
  ]);
  if (chemins.length === 0) return [];
  return strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { $or: chemins }, select: ['id'], populate: { createdBy: { select: ['id'] } } });
}
