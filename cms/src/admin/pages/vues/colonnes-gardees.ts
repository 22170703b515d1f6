/** This file keeps somebody's columns on the server: they are the same from one day, and one computer, to the next. */
import type { UsageColonnes } from '@portail/config/bureau/vues';
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { lireEchec } from '../dossiers/echec';
import { useGarderColonnesMutation, useLireVuesQuery } from './bureau';

type Colonnes = {
  choisies: ReadonlySet<string>;
  changer: (choisies: ReadonlySet<string>) => void;
  /** `lues` is false until it is known which were chosen. */
  lues: boolean;
};

/**
 * `useColonnes` gives the chosen columns, and keeps those that are chosen next.
 *
 * @param usage what they are for
 * @param usuelles those of who has chosen none yet
 */
export function useColonnes(usage: UsageColonnes, usuelles: readonly string[]): Colonnes {
  const { data, isError } = useLireVuesQuery();
  const [garder] = useGarderColonnesMutation();
  const { toggleNotification } = useNotification();
  const [choisies, setChoisies] = useState<ReadonlySet<string>>();
  const suite = useRef<Promise<unknown>>(Promise.resolve());
  return {
    choisies: choisies ?? new Set(data?.colonnes[usage] ?? usuelles),
    changer: (voulues) => {
      setChoisies(voulues);
      // One at a time: the last choice is the last that is written.
      suite.current = suite.current.then(async () => {
        const reponse = await garder({ usage, colonnes: [...voulues] });
        if (!('error' in reponse)) return;
        const { message } = lireEchec(reponse.error);
        toggleNotification({ type: 'danger', message: `Vos colonnes n’ont pas été gardées. ${message}` });
      });
    },
    lues: data !== undefined || isError,
  };
}
