import type { FormationConvocable } from '@portail/config/bureau/entretiens';
import type { Fautes, Saisie } from './saisie';

/** `Partie` is what each part of the form receives. */
export type Partie = {
  saisie: Saisie;
  changer: (changement: Partial<Saisie>) => void;
  fautes: Fautes;
  /** `choisies` are the formations that are ticked. */
  choisies: readonly FormationConvocable[];
};
