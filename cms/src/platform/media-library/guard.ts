import { type CodeRefus, messageRefus } from '@portail/config/refusals';
import { TYPES_MEDIA, typeSelonLeNom } from '@portail/config/rules/mediatheque';
import { errors } from '@strapi/utils';
import publication from '../../api/publication/services/publication.ts';
import { type Depose, verifierMedia } from './verify.ts';

/** What the pages link: the content type, and its field. */
const PORTEURS = [
  ['api::document.document', 'fichier'],
  ['api::piece-demandee.piece-demandee', 'modele'],
] as const;

type Media = { id: number; ext: string };
type Envoi = { files: Depose | Depose[] };

/**
 * Around the three acts of Strapi's media library, whichever route asks for them: what enters is what its name says, a
 * file takes the place of another of its type only, and none that the site links is taken away.
 */
export function garderMediatheque(): void {
  const service = strapi.plugin('upload').service('upload') as any;
  const { upload, replace, remove } = service;

  // All of them before the first is kept: nothing is half done. What code of ours puts there is no request's.
  service.upload = async (envoi: Envoi, options: unknown) => {
    const deposes = strapi.requestContext.get() ? [envoi.files].flat() : [];
    for (const depose of deposes) await accepter(depose);
    return upload(envoi, options);
  };

  service.replace = async (id: number, envoi: { file: Depose }, options: unknown) => {
    const ancien: Media | null = await service.findOne(id);
    await accepter(envoi.file, ancien?.ext);
    const nouveau = await replace(id, envoi, options);
    if (await estUtilise(nouveau.id)) await publication.demander('plugin::upload.file replace');
    return nouveau;
  };

  service.remove = async (media: Media) => {
    if (await estUtilise(media.id)) throw refus('media_utilise');
    return remove(media);
  };
}

/** @param remplace extension of the file whose address this one takes */
async function accepter(depose: Depose, remplace?: string): Promise<void> {
  const verdict = await verifierMedia(depose, strapi.requestContext.get()?.state.user?.id ?? 'inconnu');
  if (!verdict.ok) throw refus(verdict.code);
  if (remplace !== undefined && typeSelonLeNom(remplace) !== verdict.type) throw refus('media_autre_type');
  // Under this type it is stored and served; what the browser announced was its own guess.
  depose.detectedMimeType = TYPES_MEDIA[verdict.type].mime;
}

async function estUtilise(id: number): Promise<boolean> {
  const nombres = await Promise.all(
    PORTEURS.map(([uid, champ]) => strapi.db.query(uid).count({ where: { [champ]: { id } } })),
  );
  return nombres.some((nombre) => nombre > 0);
}

/** The admin shows the message of any refusal of its upload routes, whatever its status. */
const refus = (code: CodeRefus) => new errors.ApplicationError(messageRefus(code));
