/**
 * This file makes the numbers of the accusés de réception: the campagne's year and the dossier's own number. They are
 * short enough to be read aloud on the phone.
 */
import { afficherInstant } from '../paris.ts';

/**
 * `numeroAccuse` writes « 2027-000028 ».
 *
 * @param id number of the dossier's row
 */
export function numeroAccuse(annee: number, id: number): string {
  return `${annee}-${String(id).padStart(6, '0')}`;
}

/**
 * `numeroRenvoi` writes « 2027-000028-C1 ».
 *
 * @param rang rank of the sending of compléments, from 1
 */
export function numeroRenvoi(numero: string, rang: number): string {
  return `${numero}-C${rang}`;
}

type Remise = {
  numero: string;
  le: string;
  pieces: readonly { intitule: string; reponse: string }[];
};

/** `RemiseEnMots` is one handing over of the dossier, in the words of the accusé's page and PDF. */
export type RemiseEnMots = {
  titre: string;
  numero: string;
  /** `le` is the instant in words, in Paris's time. */
  le: string;
  titrePieces: string;
  /** `pieces` are « Curriculum-vitae : CV.pdf »; without any, `titrePieces` says so. */
  pieces: string[];
};

/**
 * `remisesEnMots` words the accusés of a dossier (CRPA R112-5).
 *
 * @param accuses the transmission first, then each sending of compléments
 */
export function remisesEnMots(accuses: readonly Remise[]): RemiseEnMots[] {
  return accuses.map(({ numero, le, pieces }, rang) => ({
    titre: rang === 0 ? 'Dossier transmis' : 'Compléments envoyés',
    numero,
    le: afficherInstant(new Date(le)),
    titrePieces: titrePieces(pieces.length, rang),
    pieces: pieces.map(({ intitule, reponse }) => `${intitule} : ${reponse}`),
  }));
}

function titrePieces(nombre: number, rang: number): string {
  if (nombre === 0) return 'Aucune pièce n’est jointe à ce dossier.';
  return rang === 0 ? 'Pièces transmises' : 'Pièces du dossier après cet envoi';
}
