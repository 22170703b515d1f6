import { simplifier } from '@portail/config/rules/recherche';

/**
 * `correspond` says whether a text has each word that is searched.
 *
 * @param simplifie the searched text, as {@link simplifier} made it
 */
export function correspond(simplifie: string, demande: string): boolean {
  return simplifier(demande)
    .split(' ')
    .every((mot) => simplifie.includes(mot));
}
