import { CriteresDossiers } from '@portail/config/bureau/criteres';
import type { Voisins } from '@portail/config/bureau/dossiers';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useSituerDossierQuery } from '../bureau';

type Quitte = { id: string; dit: string };
/** `EtatDossier` comes along in the browser's history: the list that is gone through, and the dossier just left. */
export type EtatDossier = { liste?: string; revenir?: Quitte } | null;
type Cote = 'suivant' | 'precedent';

/** `useVoisins` gives the dossiers around this one in the list from which it was opened, and goes to them. */
export function useVoisins(id: string): {
  voisins: Voisins | undefined;
  liste: string | undefined;
  revenir: Quitte | undefined;
  ouvrir: (cote: Cote, quitte?: Quitte) => void;
} {
  const { state } = useLocation() as { state: EtatDossier };
  const naviguer = useNavigate();
  const { liste } = state ?? {};
  const { data } = useSituerDossierQuery({ id, criteres: lireCriteres(liste) });
  // A key may come before the neighbours are read: it waits for them, so that no press is lost.
  const [demande, demander] = useState<{ cote: Cote; quitte: Quitte | undefined } | null>(null);
  useEffect(() => {
    if (!demande || !data) return;
    demander(null);
    const { cote, quitte } = demande;
    const voisin = data[cote];
    if (voisin) naviguer(`../${voisin}`, { state: { liste, ...(quitte && { revenir: quitte }) } });
  }, [demande, data, liste, naviguer]);
  return { voisins: data, liste, revenir: state?.revenir, ouvrir: (cote, quitte) => demander({ cote, quitte }) };
}

/** `lireCriteres` reads the search of the list's URL; without one, the dossier is looked for among all of them. */
function lireCriteres(liste = ''): CriteresDossiers {
  const lus = CriteresDossiers.safeParse(Object.fromEntries(new URLSearchParams(liste)));
  return lus.success ? lus.data : CriteresDossiers.parse({});
}
