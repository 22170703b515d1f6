/** This file keeps somebody's columns in their browser: they are the same from one day to the next. */
import { estColonne } from '@portail/config/rules/colonnes-dossier';
import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';

/**
 * `useColonnes` gives the chosen columns, and keeps those that are chosen next. Two people who share a browser keep
 * their own.
 *
 * @param usage what they are for, which names them in the browser
 * @param usuelles those of who has chosen none yet
 */
export function useColonnes(
  usage: 'export' | 'liste',
  usuelles: readonly string[],
): [ReadonlySet<string>, (choisies: ReadonlySet<string>) => void] {
  const personne = useAuth('useColonnes', ({ user }) => user?.id);
  const cle = `portail.${usage}.colonnes.${personne}`;
  const [colonnes, setColonnes] = useState(() => gardees(cle, usuelles));
  const garder = (choisies: ReadonlySet<string>) => {
    setColonnes(choisies);
    try {
      localStorage.setItem(cle, JSON.stringify([...choisies]));
    } catch {
      // A browser that keeps nothing still shows them.
    }
  };
  return [colonnes, garder];
}

/** `gardees` leaves out the columns that no longer exist. */
function gardees(cle: string, usuelles: readonly string[]): ReadonlySet<string> {
  try {
    const lues: unknown = JSON.parse(localStorage.getItem(cle) ?? 'null');
    return new Set(Array.isArray(lues) ? lues.map(String).filter(estColonne) : usuelles);
  } catch {
    return new Set(usuelles);
  }
}
