/** This file keeps somebody's columns in their browser: they are the same from one export to the next. */
import { COLONNES_USUELLES, estColonne } from '@portail/config/rules/colonnes-dossier';
import { useState } from 'react';

const CLE = 'portail.export.colonnes';

/** `useColonnes` gives the chosen columns, and keeps those that are chosen next. */
export function useColonnes(): [ReadonlySet<string>, (choisies: ReadonlySet<string>) => void] {
  const [colonnes, setColonnes] = useState(gardees);
  const garder = (choisies: ReadonlySet<string>) => {
    setColonnes(choisies);
    try {
      localStorage.setItem(CLE, JSON.stringify([...choisies]));
    } catch {
      // A browser that keeps nothing still exports.
    }
  };
  return [colonnes, garder];
}

/** `gardees` leaves out the columns that no longer exist. */
function gardees(): ReadonlySet<string> {
  try {
    const lues: unknown = JSON.parse(localStorage.getItem(CLE) ?? 'null');
    const connues = Array.isArray(lues) ? lues.filter((cle) => estColonne(String(cle))) : [];
    return new Set(connues.length > 0 ? connues : COLONNES_USUELLES);
  } catch {
    return new Set(COLONNES_USUELLES);
  }
}
