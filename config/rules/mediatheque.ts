/** This file judges the files of the media library, which editors hand to the public site. */
import type { CodeRefus } from '../refusals.ts';

/** `TAILLE_MAX_MEDIA` is in bytes, whatever the type. */
export const TAILLE_MAX_MEDIA = 20 * 1024 * 1024;

/** `DEBUT_MEDIA` is how many first bytes are enough to recognise any of the types. */
export const DEBUT_MEDIA = 16;

type Signe = readonly [rang: number, octets: string];
type TypeMedia = Readonly<{
  mime: string;
  extensions: readonly string[];
  /**
   * `signes` are the first bytes of the type. A PDF has none here: it is opened instead, since its header may come
   * further on.
   */
  signes: readonly Signe[];
  /** `refus` is said of a file that has only the name of this type. */
  refus: CodeRefus;
}>;

export const TYPES_MEDIA = {
  pdf: { mime: 'application/pdf', extensions: ['.pdf'], signes: [], refus: 'fichier_faux_pdf' },
  png: {
    mime: 'image/png',
    extensions: ['.png'],
    signes: [[0, '\x89PNG\r\n\x1a\n']],
    refus: 'image_pas_png',
  },
  jpeg: { mime: 'image/jpeg', extensions: ['.jpg', '.jpeg'], signes: [[0, '\xff\xd8\xff']], refus: 'image_pas_jpeg' },
  webp: {
    mime: 'image/webp',
    extensions: ['.webp'],
    signes: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
    refus: 'image_pas_webp',
  },
} as const satisfies Record<string, TypeMedia>;

export type NomTypeMedia = keyof typeof TYPES_MEDIA;

/** `typeSelonLeNom` gives the type that the file's name says; undefined when the library does not take it. */
export function typeSelonLeNom(nom: string): NomTypeMedia | undefined {
  const extension = /\.[^.]+$/.exec(nom)?.[0].toLowerCase() ?? '';
  return (Object.keys(TYPES_MEDIA) as NomTypeMedia[]).find((type) => lire(type).extensions.includes(extension));
}

/**
 * `aLesSignes` tells whether a file begins as its type does.
 *
 * @param debut the first {@link DEBUT_MEDIA} bytes of the file
 */
export function aLesSignes(type: NomTypeMedia, debut: Uint8Array): boolean {
  const texte = String.fromCharCode(...debut.subarray(0, DEBUT_MEDIA));
  return lire(type).signes.every(([rang, octets]) => texte.startsWith(octets, rang));
}

const lire = (type: NomTypeMedia): TypeMedia => TYPES_MEDIA[type];

/**
 * `messageMediaTropGros` writes « Ce fichier fait 50 Mo : la limite est de 20 Mo. » to a tenth. It rounds up to 20,1
 * Mo, since « 20 Mo » would not look too large.
 */
export function messageMediaTropGros(octets: number): string {
  const taille = Math.max(20.1, Math.round((octets * 10) / 1024 / 1024) / 10);
  return `Ce fichier fait ${taille.toLocaleString('fr-FR')} Mo : la limite est de 20 Mo.`;
}

/** `UsageMedia` is a content of the catalogue that gives a file to read. */
export type UsageMedia = { fichier: string; porteur: 'document' | 'pièce à fournir'; intitule: string };

const USAGES_CITES = 3;

/**
 * `messageMediasUtilises` says why files stay: it names what still uses them.
 *
 * @param usages at least one
 */
export function messageMediasUtilises(usages: readonly UsageMedia[]): string {
  const [seul, ...autres] = usages;
  if (seul && autres.length === 0) {
    const porteur = seul.porteur === 'document' ? 'au document' : 'à la pièce';
    return `Le fichier « ${seul.fichier} » sert encore ${porteur} « ${seul.intitule} » : choisissez-y d’abord un autre fichier.`;
  }
  const cites = usages
    .slice(0, USAGES_CITES)
    .map(({ fichier, porteur, intitule }) => `« ${fichier} » (${porteur} « ${intitule} »)`);
  const reste = usages.length - cites.length;
  const suite = reste > 0 ? ` et ${reste} ${reste > 1 ? 'autres' : 'autre'}` : '';
  return `Ces fichiers servent encore : ${cites.join(', ')}${suite}. Choisissez-y d’abord d’autres fichiers.`;
}
