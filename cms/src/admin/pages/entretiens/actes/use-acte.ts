import type { Appel } from '@portail/config/bureau/planning';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { type Echec, lireEchec } from '../../dossiers/echec';
import { type DemandePlanning, useChangerPlanningMutation } from '../bureau-planning';

/** `Acte` is an act in its dialog: what keeps it from being done, and what became of it. */
export type Acte = {
  enCours: boolean;
  echec: Echec | null;
  oublierEchec: () => void;
  /** `aConfirmer` are the sentences that its author has to accept. */
  aConfirmer: readonly string[];
  faire: (demande: DemandePlanning, fait: string) => Promise<void>;
};

/**
 * `useActe` sends an act of a planning.
 *
 * @param fini is told whom to phone, once the act is done
 */
export function useActe(fini: (appels: readonly Appel[]) => void): Acte {
  const [changer, { isLoading }] = useChangerPlanningMutation();
  const { toggleNotification } = useNotification();
  const [echec, setEchec] = useState<Echec | null>(null);
  const [aConfirmer, setAConfirmer] = useState<readonly string[]>([]);
  return {
    enCours: isLoading,
    echec,
    oublierEchec: () => setEchec(null),
    aConfirmer,
    async faire(demande, fait) {
      setEchec(null);
      const reponse = await changer(demande);
      if ('error' in reponse) return setEchec(lireEchec(reponse.error));
      const suite = reponse.data;
      setAConfirmer(suite.aConfirmer);
      if (!suite.fait) return;
      toggleNotification({ type: 'success', message: fait });
      fini(suite.appels);
    },
  };
}
