/** How a page says that a pièce is required. */
import type { PieceAttendue } from '@portail/config/rules/pieces';

const POUR = { classique: ' en formation classique', alternance: ' en alternance' } as const;

export function libelleObligation({ obligatoire, modalite }: PieceAttendue): string {
  return `${obligatoire ? 'Obligatoire' : 'Facultative'}${modalite ? POUR[modalite] : ''}`;
}
