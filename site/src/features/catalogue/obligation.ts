/** `libelleObligation` says that a pièce is required, and for which modalité. */
import type { PieceAttendue } from '@portail/config/rules/pieces';

const POUR = { classique: ' en formation classique', alternance: ' en alternance' } as const;

export function libelleObligation({ obligatoire, modalite }: PieceAttendue): string {
  return `${obligatoire ? 'Obligatoire' : 'Facultative'}${modalite ? POUR[modalite] : ''}`;
}
