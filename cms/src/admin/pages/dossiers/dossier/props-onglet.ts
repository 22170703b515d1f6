import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';

/** `PropsOnglet` is what each tab is given. */
export type PropsOnglet = {
  dossier: DossierBureau;
  /** `piece` is the one that is read on the left; undefined when the dossier shows none. */
  piece: PieceBureau | undefined;
  recharger: () => Promise<unknown>;
  /** `noteVoulue` is true once a key has asked for the field of the notes; `prendreNote` ends it. */
  noteVoulue: boolean;
  prendreNote: () => void;
};
