import { simplifier } from '@portail/config/rules/recherche';

/** @param simplifie what {@link simplifier} made of the text that is searched */
export function correspond(simplifie: string, demande: string): boolean {
  return simplifier(demande)
    .split(' ')
    .every((mot) => simplifie.includes(mot));
}
