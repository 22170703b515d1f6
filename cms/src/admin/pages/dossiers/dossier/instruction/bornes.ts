import type { DossierBureau } from '@portail/config/desk';
import type { BornesDelai } from '@portail/config/rules/delais';

/** The bounds of a délai, which moves the candidat's present deadline. */
export function bornesDuDelai(dossier: DossierBureau): BornesDelai {
  return { ...bornesDUnTerme(dossier), limite: new Date(dossier.limite) };
}

/** The bounds of a deadline that the act sets anew. */
export function bornesDUnTerme({ dernierJour, maintenant }: DossierBureau): BornesDelai {
  return { limite: null, dernierJour, maintenant: new Date(maintenant) };
}
