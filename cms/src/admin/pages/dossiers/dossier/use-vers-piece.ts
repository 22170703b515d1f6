import type { PieceBureau } from '@portail/config/bureau/dossiers';
import { useLocation } from 'react-router-dom';

/**
 * `useVersPiece` links to a pièce of the same page, or to an earlier answer to it. The back button leaves the dossier,
 * not its pièces one by one.
 */
export function useVersPiece() {
  // `state` carries along the list from which the dossier was opened.
  const { state } = useLocation();
  return ({ ref }: PieceBureau, refusee?: string) => ({
    to: { search: new URLSearchParams({ piece: ref, ...(refusee && { refusee }) }).toString() },
    replace: true,
    state,
  });
}
