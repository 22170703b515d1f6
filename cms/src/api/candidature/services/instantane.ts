import type { FormationDuDossier } from '@portail/config/contract/candidature';
import type { PieceAFournir } from '@portail/config/rules/catalogue';
import type { EtatPiece } from '@portail/config/rules/pieces';
import type { Voeux } from '@portail/config/rules/voeux';
import type { ProfilEtAdresse } from '../../candidat/services/profil.ts';

export type PieceFigee = {
  pieceDemandeeRef: string;
  etat: EtatPiece;
  empreinte: string | null;
  nom: string | null;
  motif: string | null;
};

/** A dossier as its candidat hands it over. */
export type DossierRemis = {
  profil: ProfilEtAdresse;
  formation: FormationDuDossier;
  attendues: PieceAFournir[];
  voeux: Voeux;
  lettre: string;
  pieces: PieceFigee[];
};

/** What the transmission freezes: from then on the dossier is read from here, whatever the formation becomes. */
export type Instantane = DossierRemis & {
  /** The campagne's, for the accusés de réception of this dossier. */
  paragraphe: string | null;
  /** Each time compléments came: what the dossier held then. */
  renvois: { numero: string; le: string; pieces: PieceFigee[] }[];
};
