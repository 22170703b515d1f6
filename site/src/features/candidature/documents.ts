import type { DocumentDepose } from '@portail/config/contract/piece';
import { simplifier } from '@portail/config/rules/recherche';

/** What was deposited for the same pièce elsewhere comes first, each part as the cms gives it: latest first. */
export function deLaMemePieceDAbord(documents: readonly DocumentDepose[], intitule: string): DocumentDepose[] {
  // Two IUTs write one title with other capitals, apostrophes or spaces.
  const nom = simplifier(intitule);
  const { meme = [], autre = [] } = Object.groupBy(documents, ({ usages }) =>
    usages.some(({ piece }) => simplifier(piece) === nom) ? 'meme' : 'autre',
  );
  return [...meme, ...autre];
}
