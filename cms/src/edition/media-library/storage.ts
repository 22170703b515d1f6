import { messageRefus } from '@portail/config/refusals';
import { errors } from '@strapi/utils';

/** What is begun of a new file goes; a replaced one keeps its address, which the next try writes again. */
const ACTES = { upload: true, uploadStream: true, replace: false, replaceStream: false };

/**
 * Around the storage of the media library, a folder or a bucket: when it is full or does not answer, the editor is told
 * so in French rather than by an error of the server.
 */
export function garderRangement(): void {
  const { provider } = strapi.plugin('upload');
  for (const [acte, nouveau] of Object.entries(ACTES)) {
    const ecrire = provider[acte];
    if (!ecrire) continue;
    provider[acte] = async (fichier: unknown, ...reste: unknown[]) => {
      try {
        return await ecrire(fichier, ...reste);
      } catch (erreur) {
        strapi.log.error(`the media library takes no file: ${erreur}`);
        // Nothing is there to remove, or nothing can be: what is left has no row, and no page.
        if (nouveau) await provider.delete(fichier).catch(() => {});
        throw new errors.ApplicationError(messageRefus('rangement_impossible'));
      }
    };
  }
}
