import type { DossierBureau } from '@portail/config/bureau/dossiers';
import type { BornesDelai } from '@portail/config/rules/delais';

/** The bounds of a délai, which moves the candidat's present deadline. */
export function bornesDuDelai(dossier: DossierBureau): BornesDelai {
  return { ...bornesDUnTerme(dossier), limite: new Date(dossier.limite) };
}

/** The bounds of compléments' deadline: of those that were asked for before, it is never made earlier. */
export function bornesDesComplements(dossier: DossierBureau): BornesDelai {
  return dossier.etat === 'incomplete' ? { ...bornesDuDelai(dossier), gardable: true } : bornesDUnTerme(dossier);
}

/** The bounds of a deadline where there is none. */
export function bornesDUnTerme({ dernierJour, maintenant }: DossierBureau): BornesDelai {
  return { limite: null, dernierJour, maintenant: new Date(maintenant) };
}
