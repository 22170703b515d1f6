import { AUCUNE_COLONNE, type CriteresDossiers } from '@portail/config/bureau/criteres';
import { useColonnes } from '../../vues/colonnes-gardees';

type Colonnes = { choisies: readonly string[]; changer: (choisies: ReadonlySet<string>) => void; lues: boolean };

/**
 * `useColonnesDeLaListe` gives the columns beside the list's own: those of its address, which a named view says, or else
 * those that its reader keeps. A choice is kept, and the address that said others follows it.
 */
export function useColonnesDeLaListe(
  { colonnes: adresse }: CriteresDossiers,
  changerCriteres: (changement: Partial<CriteresDossiers>) => void,
): Colonnes {
  const { choisies: gardees, changer, lues } = useColonnes('liste', []);
  return {
    choisies: adresse ? adresse.filter((cle) => cle !== AUCUNE_COLONNE) : [...gardees],
    changer: (choisies) => {
      changer(choisies);
      if (adresse) changerCriteres({ colonnes: choisies.size > 0 ? [...choisies] : [AUCUNE_COLONNE] });
    },
    lues: lues || adresse !== undefined,
  };
}
