import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { type BornesDelai, bornesDesComplements, bornesDUnTerme } from '@portail/config/rules/delais';

/** `bornesDuDelai` gives the bounds of a délai, which moves the candidat's present deadline. */
export function bornesDuDelai({ limite, dernierJour, maintenant }: DossierBureau): BornesDelai {
  return { limite: new Date(limite), dernierJour, maintenant: new Date(maintenant) };
}

export const termeDe = (dossier: DossierBureau) => bornesDUnTerme(bornesDuDelai(dossier));

export const complementsDe = (dossier: DossierBureau) => bornesDesComplements(dossier.etat, bornesDuDelai(dossier));
