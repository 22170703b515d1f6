import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { demandeEncore } from '@portail/config/rules/pointage';

/** `estConvoque` is true while a convocation asks the candidat to come; who came, or did not, may be asked again. */
export function estConvoque({ convocation: { derniere } }: DossierBureau): boolean {
  return derniere !== null && demandeEncore(derniere);
}
