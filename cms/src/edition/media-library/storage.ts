import { messageRefus } from '@portail/config/refusals';
import { errors } from '@strapi/utils';

/**
 * `ACTES` tells whether the act's file is new: a new one is removed after a failure. A replaced one keeps its address,
 * which the next try writes again.
 */
const ACTES = { upload: true, uploadStream: true, replace: false, replaceStream: false };

/**
 * `garderRangement` surrounds the storage of the media library, a folder or a bucket. When it is full or does not
 * answer, the editor reads a French message rather than a server's error.
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
        // `catch` is silent because nothing is there to remove, or nothing can be. A leftover object has no row, and no
        // page.
        if (nouveau) await provider.delete(fichier).catch(() => {});
        throw new errors.ApplicationError(messageRefus('rangement_impossible'));
      }
    };
  }
}
