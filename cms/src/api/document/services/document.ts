import { createHash } from 'node:crypto';
import type { Document, FichierAPublier, FichierPublic } from '@portail/config/rules/catalogue';
import { strings } from '@strapi/utils';
import { environment } from '../../../platform/environment.ts';

/** A file of Strapi's media library; `size` is in thousands of bytes, rounded to ten. */
type Media = { url: string; size: number; updatedAt: string };
/** What bears it: a document, or a pièce with its model. */
type Porteur = { documentId: string; intitule: string };

/** Long intitulés would make addresses that mails cut. */
const SLUG_MAX = 60;

/** Its address on the site; two documents may have the same intitulé. Without a file, there is none. */
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

/** Hundreds of formations ask for the same pièces, and one slug takes Strapi half a millisecond. */
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

/** A document whose file was taken out of the library shows nothing. */
export function documentsDe(
  documents: (Porteur & { nature: Document['nature']; fichier: Media | null })[],
): Document[] {
  return documents.flatMap(({ nature, ...document }) => {
    const fichier = fichierPublic(document, document.fichier);
    return fichier ? [{ intitule: document.intitule, nature, fichier }] : [];
  });
}

/** Every file that the pages of these formations link, once. */
export function fichiersAPublier(formations: any[]): FichierAPublier[] {
  const porteurs: [Porteur, Media | null | undefined][] = formations.flatMap(({ documents, pieces }) => [
    ...documents.map((document: any) => [document, document.fichier]),
    ...pieces.filter(({ piece }: any) => piece).map(({ piece }: any) => [piece, piece.modele]),
  ]);
  const parDocument = new Map(porteurs.map((porteur) => [porteur[0].documentId, porteur]));
  return [...parDocument.values()].flatMap(([porteur, media]) => {
    const fichier = fichierPublic(porteur, media);
    return fichier && media ? [{ ...fichier, intitule: porteur.intitule, ...provenance(media) }] : [];
  });
}

/** On disk, the library's addresses are relative to the cms; on S3 they are the bucket's. A replaced file keeps its own. */
function provenance({ url, size, updatedAt }: Media) {
  const source = new URL(url, environment().cmsUrl).href;
  const empreinte = createHash('sha256')
    .update(`${source} ${size} ${new Date(updatedAt).toISOString()}`)
    .digest('hex');
  return { source, empreinte };
}
