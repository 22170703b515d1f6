import { simplifier } from '@portail/config/rules/recherche';

/** @param simplifie the searched text, as {@link simplifier} made it */
export function correspond(simplifie: string, demande: string): boolean {
  return simplifier(demande)
    .split(' ')
    .every((mot) => simplifie.includes(mot));
}
