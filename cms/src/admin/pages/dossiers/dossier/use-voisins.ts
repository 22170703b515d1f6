import { CriteresDossiers } from '@portail/config/bureau/criteres';
import type { Voisins } from '@portail/config/bureau/dossiers';
import { useLocation, useNavigate } from 'react-router-dom';
import { useSituerDossierQuery } from '../bureau';

/** `EtatDossier` comes along in the browser's history: the list that is gone through, and the dossier just left. */
export type EtatDossier = { liste?: string; revenir?: { id: string; dit: string } } | null;

/** `useVoisins` gives the dossiers around this one in the list from which it was opened, and goes to them. */
export function useVoisins(id: string): {
  voisins: Voisins | undefined;
  liste: string | undefined;
  revenir: { id: string; dit: string } | undefined;
  ouvrir: (voisin: string | null | undefined, revenir?: { id: string; dit: string }) => void;
} {
  const { state } = useLocation() as { state: EtatDossier };
  const naviguer = useNavigate();
  const { liste } = state ?? {};
  const { data } = useSituerDossierQuery({ id, criteres: lireCriteres(liste) });
  return {
    voisins: data,
    liste,
    revenir: state?.revenir,
    ouvrir: (voisin, revenir) => {
      if (voisin) naviguer(`../${voisin}`, { state: { liste, ...(revenir && { revenir }) } });
    },
  };
}

/** `lireCriteres` reads the search of the list's URL; without one, the dossier is looked for among all of them. */
function lireCriteres(liste = ''): CriteresDossiers {
  const lus = CriteresDossiers.safeParse(Object.fromEntries(new URLSearchParams(liste)));
  return lus.success ? lus.data : CriteresDossiers.parse({});
}
