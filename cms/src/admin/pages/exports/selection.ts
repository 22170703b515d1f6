import type { ChoixDossiers } from '@portail/config/bureau/criteres';
import { useLocation } from 'react-router-dom';

/** `Selection` is what the list of dossiers sends here: its state in the history of the browser, never in an address. */
export type Selection = { choix: ChoixDossiers; combien: number };

/** `versExports` are the arguments of `navigate` that open the page on these dossiers. */
export const versExports = (selection: Selection) => ['/exports', { state: selection }] as const;

/** `useSelection` gives the dossiers that the list sent; null when the page was opened by itself. */
export function useSelection(): Selection | null {
  const { state } = useLocation() as { state: Selection | null };
  return state?.choix ? state : null;
}
