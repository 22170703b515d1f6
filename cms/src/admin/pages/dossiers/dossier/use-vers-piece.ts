import type { PieceBureau } from '@portail/config/bureau/dossiers';
import { useLocation } from 'react-router-dom';

/** A link to a pièce of the same page, or to an earlier answer to it. The back button leaves the dossier, not its pièces one by one. */
export function useVersPiece() {
  // Carried along: the list that the dossier was opened from.
  const { state } = useLocation();
  return ({ ref }: PieceBureau, refusee?: string) => ({
    to: { search: new URLSearchParams({ piece: ref, ...(refusee && { refusee }) }).toString() },
    replace: true,
    state,
  });
}
