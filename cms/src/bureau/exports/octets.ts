import { stockagePrive } from '../../platform/storage/storage.ts';

/**
 * `lireOctets` reads a pièce whole, 3 Mo at most; undefined when it is lost, which the log tells: what holds it says so
 * in its place.
 */
export async function lireOctets(cle: string): Promise<Buffer | undefined> {
  const stockage = await stockagePrive();
  try {
    return await stockage.lireEntier(cle);
  } catch (erreur) {
    strapi.log.error(`an exported file cannot be read: ${erreur}`);
    return undefined;
  }
}
