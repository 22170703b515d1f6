import { DEBUT_FICHIER, refusDeLaNature } from '@portail/config/rules/nature-fichier';
import type { Refus } from './file-envois.ts';
import { lireTextes } from './textes-depot.ts';

/**
 * `examiner` judges the nature of a file before its size. Nobody is asked to lighten a photo that would be refused all
 * the same.
 */
export async function examiner(fichier: File): Promise<Refus | undefined> {
  const { octetsMax, refus } = lireTextes();
  if (fichier.size === 0) return refus['fichier_vide'];
  // The upload reports a file that its own device cannot read.
  const debut = await fichier
    .slice(0, DEBUT_FICHIER)
    .arrayBuffer()
    .catch(() => undefined);
  const nature = debut && refusDeLaNature(fichier.name, new Uint8Array(debut));
  if (nature) return refus[nature];
  return fichier.size >= octetsMax ? refus['fichier_trop_gros'] : undefined;
}
