import { BUREAU } from '@portail/config/bureau/bureau';
import type { Projet, SallePrise } from '@portail/config/bureau/entretiens';
import { useEffect, useState } from 'react';
import { useVerifierOrganisationQuery } from '../bureau';

/** `REPIT_MS` lets somebody finish typing before the server is asked. */
const REPIT_MS = 400;
const RIEN: Projet = {
  formations: [],
  organisation: { jours: [], plages: [], duree: 0, pause: 0, pauseApres: 0, jurys: [], places: 0 },
  ecartes: [],
};

/**
 * `useVerification` asks which rooms are taken, each time that what would be created changes.
 *
 * @param projet null while the form has a fault: there is nothing to verify
 */
export function useVerification(projet: object | null): readonly SallePrise[] {
  const demande = JSON.stringify(projet);
  const [posee, setPosee] = useState('null');
  useEffect(() => {
    const attente = setTimeout(() => setPosee(demande), REPIT_MS);
    return () => clearTimeout(attente);
  }, [demande]);
  const lu = BUREAU.verifierOrganisation.corps.safeParse(JSON.parse(posee));
  const { currentData } = useVerifierOrganisationQuery(lu.success ? lu.data : RIEN, { skip: !lu.success });
  return lu.success ? (currentData?.sallesPrises ?? []) : [];
}
