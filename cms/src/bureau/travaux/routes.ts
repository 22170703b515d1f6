import type { TRAVAUX } from '@portail/config/bureau/travaux';
import { enDefaut } from '../../api/tache/services/suivi.ts';
import * as travail from '../../api/travail/services/travail.ts';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { reussite } from '../../platform/issue.ts';

export const ROUTES_TRAVAUX: HandlersBureau<keyof typeof TRAVAUX> = {
  listerTravaux: ({ agent }) => travail.lister(agent.id),
  annulerTravail: ({ agent, params }) => travail.annuler(agent.id, params.id),
  telechargerResultat: ({ agent, params, poserEntetes }) => travail.telecharger(agent, params.id, poserEntetes),
  suivreTaches: async () => {
    const taches = await enDefaut();
    return reussite({ taches: taches.map(({ depuis, ...tache }) => ({ ...tache, depuis: depuis.toISOString() })) });
  },
};
