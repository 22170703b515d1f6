import { AUCUNE_COLONNE, CriteresDossiers, FiltresDossiers } from '@portail/config/bureau/criteres';
import { criteresEnParametres, useCriteresDeLUrl } from '../../../criteres';

/** `DEBUT` is the first page, to which another filter or another order comes back. */
export const DEBUT = { apres: undefined, avant: undefined, fin: undefined } as const;

export const useCriteres = () => useCriteresDeLUrl<CriteresDossiers>(CriteresDossiers, DEBUT);
export const enParametres = (criteres: CriteresDossiers) =>
  criteresEnParametres<CriteresDossiers>(CriteresDossiers, criteres);

/** `AUCUN_FILTRE` keeps every dossier. */
export const AUCUN_FILTRE: FiltresDossiers = {
  ...Object.fromEntries(Object.keys(FiltresDossiers.shape).map((nom) => [nom, undefined])),
  recherche: '',
};

/** `filtresDe` leaves out of a list's state its order and its page. */
export function filtresDe(criteres: CriteresDossiers): FiltresDossiers {
  const noms = Object.keys(AUCUN_FILTRE) as (keyof FiltresDossiers)[];
  return Object.fromEntries(noms.map((nom) => [nom, criteres[nom]])) as FiltresDossiers;
}

/** `vueDe` is a list as a named view keeps it: its address without its search and its page, its columns said. */
export function vueDe(criteres: CriteresDossiers, colonnes: readonly string[] | null): Record<string, string> {
  const dites = colonnes && (colonnes.length > 0 ? [...colonnes] : [AUCUNE_COLONNE]);
  return Object.fromEntries(enParametres({ ...criteres, ...DEBUT, recherche: '', colonnes: dites ?? undefined }));
}

/** `estFiltree` is true when a list does not show every dossier of its reader. */
export function estFiltree(criteres: CriteresDossiers): boolean {
  return (Object.keys(AUCUN_FILTRE) as (keyof FiltresDossiers)[]).some(
    (nom) => criteres[nom] !== undefined && criteres[nom] !== '',
  );
}
