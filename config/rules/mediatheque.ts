/** The media library: the files that editors hand to the public site. */
import type { CodeRefus } from '../refusals.ts';

/** In bytes, whatever the type. */
export const TAILLE_MAX_MEDIA = 20 * 1024 * 1024;

/** Enough of its beginning to recognize any of the types. */
export const DEBUT_MEDIA = 16;

type Signe = readonly [rang: number, octets: string];
type TypeMedia = Readonly<{
  mime: string;
  extensions: readonly string[];
  /** What the file begins with; a PDF is opened instead, readers look for its header further on. */
  signes: readonly Signe[];
  /** What is said of a file that has the name only. */
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

/** @returns the type that the file's name says; undefined when the library does not take it */
export function typeSelonLeNom(nom: string): NomTypeMedia | undefined {
  const extension = /\.[^.]+$/.exec(nom)?.[0].toLowerCase() ?? '';
  return (Object.keys(TYPES_MEDIA) as NomTypeMedia[]).find((type) => lire(type).extensions.includes(extension));
}

/** @param debut the first {@link DEBUT_MEDIA} bytes of the file */
export function aLesSignes(type: NomTypeMedia, debut: Uint8Array): boolean {
  const texte = String.fromCharCode(...debut.subarray(0, DEBUT_MEDIA));
  return lire(type).signes.every(([rang, octets]) => texte.startsWith(octets, rang));
}

const lire = (type: NomTypeMedia): TypeMedia => TYPES_MEDIA[type];

/** « Ce fichier fait 50 Mo : la limite est de 20 Mo. » To a tenth; what is too large is never said to be 20. */
export function messageMediaTropGros(octets: number): string {
  const taille = Math.max(20.1, Math.round((octets * 10) / 1024 / 1024) / 10);
  return `Ce fichier fait ${taille.toLocaleString('fr-FR')} Mo : la limite est de 20 Mo.`;
}

/** A content of the catalogue that gives a file to read. */
export type UsageMedia = { fichier: string; porteur: 'document' | 'pièce à fournir'; intitule: string };

const USAGES_CITES = 3;

/** Why files stay: what still gives them, by name. @param usages at least one */
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
