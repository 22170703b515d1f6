/** How the offer is searched: accents, case, punctuation and the order of words do not matter. Runs in the browser. */

/** « L'Épargne, St-Nazaire » reads « l epargne saint nazaire ». */
export function simplifier(texte: string): string {
  return texte
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9+#]+/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .trim();
}

/** @param simplifie what {@link simplifier} made of the text that is searched */
export function correspond(simplifie: string, demande: string): boolean {
  return simplifier(demande)
    .split(' ')
    .every((mot) => simplifie.includes(mot));
}
