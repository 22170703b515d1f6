import { errors } from '@strapi/utils';
import { agentRestreint, dossiersDesAutres } from '../../edition/media-library/own-folder.ts';
import type { Contexte } from '../../platform/koa.ts';

/** `CHAMPS` are the fields of a file and of its folder by which the media library sorts and filters. */
const CHAMPS = new Set([
  ...['id', 'documentId', 'name', 'alternativeText', 'caption', 'ext', 'mime', 'size', 'url', 'createdAt', 'updatedAt'],
  ...['folder', 'folderPath', 'parent', 'path', 'pathId'],
]);

/** `DOSSIERS_PARENTS` is what the page of one folder asks; a file comes with its folder by itself. */
const DOSSIERS_PARENTS = { parent: { populate: { parent: true } } };

/**
 * `garderMedias` has the media library's lists answer with files and folders alone. Asked for more, Strapi would give
 * what each file is linked to, drafts of other IUTs included, and who put it there.
 */
export async function garderMedias({ request }: Contexte): Promise<void> {
  if (request.method !== 'GET' || !/^\/upload\/(files|folders)/.test(request.path)) return;
  const { populate, filters, sort, fields: _, ...reste } = request.query;
  const tris = [sort ?? []].flat().flatMap((tri) => String(tri).split(','));
  const nommes = [...champsDes(filters), ...tris.map((tri) => tri.split(':')[0]?.trim() ?? '')];
  if (!nommes.every((champ) => CHAMPS.has(champ))) {
    throw new errors.ValidationError('Cette demande est illisible : rechargez la page, puis recommencez.');
  }
  const visibles = request.path === '/upload/folders' ? await sansCeuxDesAutres(filters) : filters;
  request.query = {
    ...reste,
    ...(visibles ? { filters: visibles } : {}),
    ...(sort ? { sort } : {}),
    ...(populate && request.path.startsWith('/upload/folders/') ? { populate: DOSSIERS_PARENTS } : {}),
  };
}

async function sansCeuxDesAutres(filtres: unknown): Promise<unknown> {
  const agent = agentRestreint();
  if (!agent) return filtres;
  return { $and: [...(filtres ? [filtres] : []), { name: { $notIn: await dossiersDesAutres(agent.id) } }] };
}

/** `champsDes` lists the fields that filters name, at any depth, without operators and ranks. */
function champsDes(filtres: unknown): string[] {
  if (typeof filtres !== 'object' || filtres === null) return [];
  return Object.entries(filtres).flatMap(([cle, valeur]) => [
    ...(/^(\$|\d+$)/.test(cle) ? [] : [cle]),
    ...champsDes(valeur),
  ]);
}
