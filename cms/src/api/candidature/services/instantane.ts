import type { FormationDuDossier } from '@portail/config/contract';
import type { PieceAFournir } from '@portail/config/rules/catalogue';
import type { Profil } from '@portail/config/rules/parcours';
import type { EtatPiece } from '@portail/config/rules/pieces';
import type { Voeux } from '@portail/config/rules/voeux';
import { type Candidature, type Demande, type PieceLue, voeuxDe } from './lecture.ts';

export type PieceFigee = {
  pieceDemandeeRef: string;
  etat: EtatPiece;
  empreinte: string | null;
  nom: string | null;
  motif: string | null;
};

/** What the transmission freezes: from then on the dossier is read from here, whatever the formation becomes. */
export type Instantane = {
  profil: Profil & { email: string };
  formation: FormationDuDossier;
  attendues: PieceAFournir[];
  voeux: Voeux;
  lettre: string;
  pieces: PieceFigee[];
  /** The campagne's, for the accusés de réception of this dossier. */
  paragraphe: string | null;
  /** Each time compléments came: what the dossier held then. */
  renvois: { numero: string; le: string; pieces: PieceFigee[] }[];
};

/** The answers as they are handed over, bytes included by their SHA-256. Not those to what is no longer asked. */
export function figerPieces(attendues: readonly PieceAFournir[], pieces: readonly PieceLue[]): PieceFigee[] {
  const demandees = new Set(attendues.map(({ pieceDemandeeRef }) => pieceDemandeeRef));
  const remises = pieces.filter(({ pieceDemandeeRef }) => demandees.has(pieceDemandeeRef));
  return remises.map(({ pieceDemandeeRef, etat, fichier, nomFichier, motifIncapacite }) => ({
    pieceDemandeeRef,
    etat,
    empreinte: fichier?.empreinte ?? null,
    nom: nomFichier,
    motif: motifIncapacite,
  }));
}

export default {
  figer(
    profil: Instantane['profil'],
    { candidature, demande, pieces }: { candidature: Candidature; demande: Demande; pieces: readonly PieceLue[] },
    paragraphe: string | null,
  ): Instantane {
    return {
      profil,
      formation: demande.presentation,
      attendues: demande.attendues,
      voeux: voeuxDe(candidature, demande),
      lettre: demande.presentation.lettreDemandee ? (candidature.lettre ?? '') : '',
      pieces: figerPieces(demande.attendues, pieces),
      paragraphe,
      renvois: [],
    };
  },
};
