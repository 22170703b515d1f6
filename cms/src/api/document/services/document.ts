import { createHash } from 'node:crypto';
import type { Document, FichierAPublier, FichierPublic } from '@portail/config/rules/catalogue';
import { strings } from '@strapi/utils';
import type { Ligne } from '../../../platform/db/row.ts';
import { environment } from '../../../platform/environment.ts';

/** `Media` is a file of Strapi's media library; `size` is in thousands of bytes, rounded to ten. */
type Media = Pick<Ligne<'plugin::upload.file'>, 'url' | 'size' | 'updatedAt'>;
/** `Porteur` is what bears the file: a document, or a pièce with its model. */
type Porteur = { documentId: string; intitule: string };

/** `SLUG_MAX` is short, because mails cut long addresses. */
const SLUG_MAX = 60;

/**
 * `fichierPublic` gives a file its address on the site, unique though two documents have the same intitulé; null
 * without a file.
 */
export function fichierPublic(
  { documentId, intitule }: Porteur,
  media: Media | null | undefined,
): FichierPublic | null {
  if (!media) return null;
  return {
    slug: [enSlug(intitule), documentId.slice(0, 8)].filter(Boolean).join('-'),
    taille: Math.round(media.size * 1000),
  };
}

/** `slugs` is a cache: hundreds of formations ask for the same pièces, and one slug takes Strapi half a millisecond. */
const slugs = new Map<string, string>();
const SLUGS_MAX = 10_000;

function enSlug(intitule: string): string {
  const connu = slugs.get(intitule);
  if (connu !== undefined) return connu;
  const slug = strings.nameToSlug(intitule).slice(0, SLUG_MAX).replace(/-$/, '');
  if (slugs.size >= SLUGS_MAX) slugs.clear();
  slugs.set(intitule, slug);
  return slug;
}

/** `documentsDe` leaves out a document whose file was taken out of the library. */
export function documentsDe(
  documents: (Porteur & { nature: Document['nature']; fichier: Media | null })[],
): Document[] {
  return documents.flatMap(({ nature, ...document }) => {
    const fichier = fichierPublic(document, document.fichier);
    return fichier ? [{ intitule: document.intitule, nature, fichier }] : [];
  });
}

/** `Liante` is a formation, as far as its page links files. */
type Liante = {
  documents: (Porteur & { fichier: Media | null })[];
  pieces: { piece: (Porteur & { modele: Media | null }) | null }[];
};

/** `fichiersAPublier` lists every file that the pages of these formations link, once. */
export function fichiersAPublier(formations: readonly Liante[]): FichierAPublier[] {
  const porteurs = formations.flatMap(({ documents, pieces }): [Porteur, Media | null][] => [
    ...documents.map((document): [Porteur, Media | null] => [document, document.fichier]),
    ...pieces.flatMap(({ piece }): [Porteur, Media | null][] => (piece ? [[piece, piece.modele]] : [])),
  ]);
  const parDocument = new Map(porteurs.map((porteur) => [porteur[0].documentId, porteur]));
  return [...parDocument.values()].flatMap(([porteur, media]) => {
    const fichier = fichierPublic(porteur, media);
    return fichier && media ? [{ ...fichier, intitule: porteur.intitule, ...provenance(media) }] : [];
  });
}

/**
 * `provenance` gives a file's source and its hash. On disk, the library's addresses are relative to the cms; on S3 they
 * are the bucket's. A replaced file keeps its address.
 */
function provenance({ url, size, updatedAt }: Media) {
  const source = new URL(url, environment().cmsUrl).href;
  const empreinte = createHash('sha256')
    .update(`${source} ${size} ${new Date(updatedAt).toISOString()}`)
    .digest('hex');
  return { source, empreinte };
}
