/** These are the messages between the page and the worker that makes the PDF. */
import type { Cadre, Rotation } from './papier.ts';

/** `cle` names the photo for the worker, which receives another copy of its `File` with each message. */
export type Photo = Readonly<{ sorte: 'photo'; cle: number; fichier: File; rotation: Rotation; cadre: Cadre }>;
export type Document = Readonly<{ sorte: 'pdf'; fichier: File }>;
export type Source = Photo | Document;

/** `Element` is one line of the tool: a photo, or a PDF with all its pages. */
export type Element = Readonly<{ cle: number; pages: number } & ({ photo: Photo } | { pdf: File })>;

export type Demande =
  /** `cote` is the longest side of the thumbnail, in pixels; `entiere` leaves the photo uncut, to choose the cut. */
  | { acte: 'montrer'; photo: Photo; cote: number; lisible: boolean; entiere: boolean }
  | { acte: 'compter'; fichier: File }
  /** `max` is in bytes; the PDF is strictly lighter. */
  | { acte: 'fabriquer'; sources: readonly Source[]; lisible: boolean; titre: string; max: number };

/** `Extrait` is the same part of one image, as it was and as the PDF holds it, to be compared. */
export type Extrait = Readonly<{ avant: ImageBitmap; apres: ImageBitmap }>;

export type Fabrique = Readonly<{
  octets: Uint8Array<ArrayBuffer>;
  pages: number;
  qualite: string;
  tient: boolean;
  extrait?: Extrait | undefined;
}>;

export type Reponses = { montrer: ImageBitmap; compter: number; fabriquer: Fabrique };

/** `Faute` says why a source cannot be read; `appareil`, that the device could not go on. */
export type Faute = 'photo_illisible' | 'photo_heic' | 'pdf_illisible' | 'pdf_protege' | 'appareil';

export type Message =
  | { numero: number; avance: number; sur: number }
  | { numero: number; resultat: Reponses[keyof Reponses] }
  | { numero: number; faute: Faute; nom: string };

/** `SourceIllisible` is thrown for a file that the device cannot read; `nom` is the file's. */
export class SourceIllisible extends Error {
  readonly faute: Faute;
  readonly nom: string;

  constructor(faute: Faute, nom: string) {
    super(faute);
    this.faute = faute;
    this.nom = nom;
  }
}
