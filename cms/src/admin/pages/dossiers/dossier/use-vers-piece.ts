import type { PieceBureau } from '@portail/config/desk';
import { useLocation } from 'react-router-dom';

/** A link to another pièce of the same page. The back button leaves the dossier, not its pièces one by one. */
export function useVersPiece() {
  // Carried along: the list that the dossier was opened from.
  const { state } = useLocation();
  return ({ ref }: PieceBureau) => ({ to: { search: `piece=${encodeURIComponent(ref)}` }, replace: true, state });
}
