import type { FormationDuDossier } from '@portail/config/contract';
import type { PieceAFournir } from '@portail/config/rules/catalogue';
import type { Profil } from '@portail/config/rules/parcours';
import type { EtatPiece } from '@portail/config/rules/pieces';
import type { Voeux } from '@portail/config/rules/voeux';

/** What the transmission freezes: from then on the dossier is read from here, whatever the formation becomes. */
export type Instantane = {
  profil: Profil & { email: string };
  formation: FormationDuDossier;
  attendues: PieceAFournir[];
  voeux: Voeux;
  lettre: string;
  pieces: {
    pieceDemandeeRef: string;
    etat: EtatPiece;
    empreinte: string | null;
    nom: string | null;
    motif: string | null;
  }[];
};
