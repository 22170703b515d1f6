/** This file says when two accounts may be one person: nobody is meant to have two. */
import { plier } from './recherche.ts';

/** `Personne` is what two accounts are compared by; `naissance` is a day. */
export type Personne = { nom: string; prenom: string; naissance: string | null; ine: string | null };

export const RAISONS_DOUBLE = ['ine', 'naissance'] as const;
export type RaisonDouble = (typeof RAISONS_DOUBLE)[number];

export const DIRE_RAISON: Record<RaisonDouble, string> = {
  ine: 'même INE',
  naissance: 'même nom et même date de naissance',
};

/** `raisonDuDouble` gives the stronger reason first; null when nothing says that they are one person. */
export function raisonDuDouble(une: Personne, autre: Personne): RaisonDouble | null {
  if (une.ine && une.ine === autre.ine) return 'ine';
  if (!une.naissance || une.naissance !== autre.naissance) return null;
  return nomPlie(une) === nomPlie(autre) ? 'naissance' : null;
}

const nomPlie = ({ nom, prenom }: Personne) => `${plier(nom)} / ${plier(prenom)}`;
