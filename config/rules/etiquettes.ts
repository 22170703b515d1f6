/** This file says what an étiquette of an IUT is, and until when a note may be taken back. */
import * as z from 'zod/mini';
import { ligne, lignesFacultatives } from './texte.ts';

/** `COULEURS` are named: each is also a word, for who does not tell them apart. */
export const COULEURS = ['bleu', 'vert', 'violet', 'rouge', 'gris'] as const;
export type Couleur = (typeof COULEURS)[number];
export const NOM_COULEUR: Record<Couleur, string> = {
  bleu: 'Bleu',
  vert: 'Vert',
  violet: 'Violet',
  rouge: 'Rouge',
  gris: 'Gris',
};

export const LIBELLE_MAX = 40;
/** `ETIQUETTES_MAX` is how many an IUT may have: a longer list is read by nobody. */
export const ETIQUETTES_MAX = 40;
export const Libelle = ligne('le libellé de l’étiquette', LIBELLE_MAX);

export const NOTE_MAX = 2000;
export const Note = lignesFacultatives(NOTE_MAX, 'Une note ne peut pas dépasser 2 000 caractères.').check(
  z.minLength(1, 'Écrivez la note.'),
);

const REPENTIR_MS = 3_600_000;

/** `peutEffacerNote` lets an author take their own note back within the hour; it stays after. */
export function peutEffacerNote(
  { agentId, ecriteLe }: { agentId: number; ecriteLe: Date },
  lecteur: number,
  instant: Date,
): boolean {
  return agentId === lecteur && instant.getTime() - ecriteLe.getTime() < REPENTIR_MS;
}
