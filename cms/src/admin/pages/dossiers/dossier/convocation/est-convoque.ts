import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { CONVOCATIONS_OUVERTES } from '@portail/config/rules/entretien';

/** `estConvoque` is true while a convocation of the dossier asks its candidat to come. */
export function estConvoque({ convocation: { derniere } }: DossierBureau): boolean {
  return CONVOCATIONS_OUVERTES.some((etat) => etat === derniere?.etat);
}
