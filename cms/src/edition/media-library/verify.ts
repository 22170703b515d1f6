import { open, readFile } from 'node:fs/promises';
import type { CodeRefus } from '@portail/config/refusals';
import {
  aLesSignes,
  DEBUT_MEDIA,
  type NomTypeMedia,
  TYPES_MEDIA,
  typeSelonLeNom,
} from '@portail/config/rules/mediatheque';
import { DEBUT_FICHIER, estBureautique, refusDeLaNature } from '@portail/config/rules/nature-fichier';
import { verifierPdf } from '../../platform/pdf/check.ts';

/** `POINTS_MAX` is a photograph of today's cameras; decoded, it takes 200 Mo. */
const POINTS_MAX = 50_000_000;

/** `Depose` is a file as the parser of the request leaves it on the disk. */
export type Depose = { originalFilename: string | null; filepath: string; size: number; detectedMimeType?: string };

export type Verdict = { ok: true; type: NomTypeMedia } | { ok: false; code: CodeRefus };

const refuse = (code: CodeRefus): Verdict => ({ ok: false, code });

/**
 * `verifierMedia` wants a content that is what the name says, and opens.
 *
 * @param agent who deposits it: one of their PDFs is checked at a time
 */
export async function verifierMedia(
  { originalFilename, filepath, size }: Depose,
  agent: string | number,
): Promise<Verdict> {
  const type = typeSelonLeNom(originalFilename ?? '');
  if (!type) {
    const nature = refusDeLaNature(originalFilename ?? '', await lireDebut(filepath, DEBUT_FICHIER));
    return refuse(nature && estBureautique(nature) ? nature : 'media_type_refuse');
  }
  if (size === 0) return refuse('fichier_vide');
  if (type === 'pdf') {
    const contenu = await readFile(filepath);
    const nature = refusDeLaNature(originalFilename ?? '', contenu);
    if (nature) return refuse(nature);
    const lu = await verifierPdf(contenu, { qui: `agent:${agent}` });
    return lu.ok ? { ok: true, type } : lu;
  }
  if (!aLesSignes(type, await lireDebut(filepath, DEBUT_MEDIA))) return refuse(TYPES_MEDIA[type].refus);
  return (await verifierImage(filepath)) ?? { ok: true, type };
}

/**
 * `verifierImage` refuses an image that does not open, which Strapi would keep as any other file. Its size is read
 * first: opened, it takes memory.
 */
async function verifierImage(filepath: string): Promise<Verdict | undefined> {
  const images = strapi.plugin('upload').service('image-manipulation');
  const taille = await images.getDimensions({ filepath }).catch(() => undefined);
  if (!taille) return refuse('image_illisible');
  if (taille.width * taille.height > POINTS_MAX) return refuse('image_trop_grande');
  return (await images.isFaultyImage({ filepath })) ? refuse('image_illisible') : undefined;
}

async function lireDebut(chemin: string, octets: number): Promise<Buffer> {
  const fichier = await open(chemin, 'r');
  try {
    const { buffer, bytesRead } = await fichier.read(Buffer.alloc(octets), 0, octets, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await fichier.close();
  }
}
