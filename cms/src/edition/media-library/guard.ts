import { type CodeRefus, messageRefus } from '@portail/config/refusals';
import { TYPES_MEDIA, typeSelonLeNom } from '@portail/config/rules/mediatheque';
import { errors } from '@strapi/utils';
import * as publication from '../../api/publication/services/publication.ts';
import { agentRestreint, dossiersDesAutres, rangerChezSonIut } from './own-folder.ts';
import { estUtilise, fichiersDesDossiers, refuserSiUtilises } from './usage.ts';
import { type Depose, verifierMedia } from './verify.ts';

type Media = { id: number; ext: string };
type Envoi = { data: { fileInfo?: unknown }; files: Depose | Depose[] };

/**
 * `garderMediatheque` surrounds the three acts of Strapi's media library, whichever route asks for them. A file that
 * enters is what its name says, replaces a file of its own type only, and is not removed while the site links it.
 */
export function garderMediatheque(): void {
  const service = strapi.plugin('upload').service('upload');
  const { upload, replace, remove } = service;

  // `accepter` judges all files before the first is kept, so that nothing is half done. Files that our own code puts
  // there belong to no request.
  service.upload = async (envoi: Envoi, options: unknown) => {
    const deposes = strapi.requestContext.get() ? [envoi.files].flat() : [];
    for (const depose of deposes) await accepter(depose);
    return upload(deposes.length > 0 ? await rangerChezSonIut(envoi) : envoi, options);
  };

  service.replace = async (id: number, envoi: { file: Depose }, options: unknown) => {
    const ancien: Media | null = await service.findOne(id);
    await accepter(envoi.file, ancien?.ext);
    const nouveau = await replace(id, envoi, options);
    if (await estUtilise(nouveau.id)) await publication.demander('plugin::upload.file replace');
    return nouveau;
  };

  service.remove = async (media: Media) => {
    await refuserSiUtilises([media.id]);
    return remove(media);
  };
  garderLots();
}

/** `garderLots` judges acts on several files at once: Strapi removes each by itself, and would stop halfway. */
function garderLots(): void {
  const fichiers = strapi.plugin('upload').service('file');
  const dossiers = strapi.plugin('upload').service('folder');
  const { deleteByIds: supprimerFichiers } = fichiers;
  const { deleteByIds: supprimerDossiers } = dossiers;
  fichiers.deleteByIds = async (ids: number[] = []) => {
    await refuserSiUtilises(ids);
    return supprimerFichiers(ids);
  };
  dossiers.deleteByIds = async (ids: number[] = []) => {
    await refuserSiUtilises((await fichiersDesDossiers(ids)).map(({ id }) => id));
    return supprimerDossiers(ids);
  };
  const { getStructure } = dossiers;
  dossiers.getStructure = async () => sansCeuxDesAutres(await getStructure());
}

type Noeud = { name?: string; children: Noeud[] };

/** `sansCeuxDesAutres` shortens the lists of folders in which files are put. */
async function sansCeuxDesAutres(racines: Noeud[]): Promise<Noeud[]> {
  const agent = agentRestreint();
  const autres = agent ? await dossiersDesAutres(agent.id) : [];
  return racines.filter(({ name }) => name === undefined || !autres.includes(name));
}

/**
 * `accepter` judges one file.
 *
 * @param remplace extension of the file whose address this one takes
 */
async function accepter(depose: Depose, remplace?: string): Promise<void> {
  const verdict = await verifierMedia(depose, strapi.requestContext.get()?.state.user?.id ?? 'inconnu');
  if (!verdict.ok) throw refus(verdict.code);
  if (remplace !== undefined && typeSelonLeNom(remplace) !== verdict.type) throw refus('media_autre_type');
  // `detectedMimeType` is the type under which the file is stored and served; the browser's own was a guess.
  depose.detectedMimeType = TYPES_MEDIA[verdict.type].mime;
}

/** `refus` throws an error whose message the admin shows for any upload route, whatever its status. */
const refus = (code: CodeRefus) => new errors.ApplicationError(messageRefus(code));
