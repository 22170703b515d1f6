import type { DocumentDepose } from '@portail/config/contract/piece';
import { simplifier } from '@portail/config/rules/recherche';

/**
 * `deLaMemePieceDAbord` puts first the documents deposited for the same pièce elsewhere. Each part keeps the cms's
 * order, latest first.
 */
export function deLaMemePieceDAbord(documents: readonly DocumentDepose[], intitule: string): DocumentDepose[] {
  // `simplifier` makes titles comparable: two IUTs write one title with other capitals, apostrophes or spaces.
  const nom = simplifier(intitule);
  const { meme = [], autre = [] } = Object.groupBy(documents, ({ usages }) =>
    usages.some(({ piece }) => simplifier(piece) === nom) ? 'meme' : 'autre',
  );
  return [...meme, ...autre];
}
