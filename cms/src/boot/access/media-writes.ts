import { errors } from '@strapi/utils';
import { colleguesDe } from '../../api/affectation/services/portees.ts';
import { agentRestreint } from '../../edition/media-library/own-folder.ts';
import { fichiersDesDossiers } from '../../edition/media-library/usage.ts';
import type { Contexte } from '../../platform/koa.ts';

type Depot = { createdBy: { id: number } | null };

/**
 * `garderEcrituresMedias` checks acts on several files, and on folders: Strapi checks the right, and not whose they
 * are.
 */
export async function garderEcrituresMedias({ request, params }: Contexte): Promise<void> {
  const modifie = request.method === 'PUT' && request.path.startsWith('/upload/folders/');
  // `existe` is asked because Strapi takes for granted that the folder is there.
  if (modifie && !(await existe(params.id))) throw new errors.NotFoundError();
  const agent = agentRestreint();
  if (!agent) return;
  const { fileIds = [], folderIds = [] } = request.body ?? {};
  if (/^\/upload\/actions\/bulk-/.test(request.path)) await refuserAilleurs(agent.id, fileIds, folderIds);
  if (modifie) await refuserAilleurs(agent.id, [], [params.id]);
}

async function existe(dossier: unknown): Promise<boolean> {
  return (await strapi.db.query('plugin::upload.folder').count({ where: { id: { $in: entiers(dossier) } } })) > 0;
}

async function refuserAilleurs(agentId: number, fichiers: unknown, dossiers: unknown): Promise<void> {
  const [ids, idsDossiers] = [entiers(fichiers), entiers(dossiers)];
  const lire = (uid: 'plugin::upload.file' | 'plugin::upload.folder', $in: number[]): Promise<Depot[]> =>
    strapi.db.query(uid).findMany({ where: { id: { $in } }, populate: { createdBy: { select: ['id'] } } });
  const vises = [
    ...(await lire('plugin::upload.file', ids)),
    ...(await lire('plugin::upload.folder', idsDossiers)),
    ...(await fichiersDesDossiers(idsDossiers)),
  ];
  const siens = await colleguesDe(agentId);
  if (vises.every(({ createdBy }) => createdBy && siens.includes(createdBy.id))) return;
  throw new errors.PolicyError('Vous ne pouvez modifier que ce que votre IUT a déposé.');
}

/** `entiers` drops what is no number: Strapi refuses it next. */
function entiers(ids: unknown): number[] {
  return [ids].flat().map(Number).filter(Number.isSafeInteger);
}
