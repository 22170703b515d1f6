import type { ChoixDossiers, CriteresDossiers } from '@portail/config/bureau/criteres';
import { useState } from 'react';
import { filtresDe } from '../criteres';

/** `Selection` is what is chosen in the list: some dossiers, or all that its filters keep. */
export type Selection = {
  nombre: number;
  tout: boolean;
  estChoisi: (id: string) => boolean;
  basculer: (ids: readonly string[], choisis: boolean) => void;
  choisirTout: () => void;
  vider: () => void;
  /** `enLot` is the selection as the server takes it. */
  enLot: ChoixDossiers;
};

/** `useSelection` forgets the choice when the filters change: nobody acts on what is no longer on the screen. */
export function useSelection(criteres: CriteresDossiers, total: number): Selection {
  const filtres = filtresDe(criteres);
  const cle = JSON.stringify(filtres);
  const [etat, setEtat] = useState<{ cle: string; choisis: ReadonlySet<string>; tout: boolean }>(() => vide(cle));
  const { choisis, tout } = etat.cle === cle ? etat : vide(cle);
  return {
    nombre: tout ? total : choisis.size,
    tout,
    estChoisi: (id) => tout || choisis.has(id),
    basculer: (ids, oui) => {
      const suite = new Set(tout ? [] : choisis);
      for (const id of ids) {
        if (oui) suite.add(id);
        else suite.delete(id);
      }
      setEtat({ cle, choisis: suite, tout: false });
    },
    choisirTout: () => setEtat({ cle, choisis: new Set(), tout: true }),
    vider: () => setEtat(vide(cle)),
    enLot: tout ? { filtres } : { dossiers: [...choisis] },
  };
}

const vide = (cle: string) => ({ cle, choisis: new Set<string>(), tout: false });
