import type { A_FAIRE } from '@portail/config/bureau/a-faire';
import type { DOSSIERS } from '@portail/config/bureau/dossiers';
import type { RECLAMATIONS } from '@portail/config/bureau/reclamations';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { annulerJugement } from './annulation.ts';
import { compterAFaire, compterFacettes, lireRythme } from './comptes.ts';
import { criteresDe } from './criteres.ts';
import { telecharger, telechargerRefusee } from './fichiers.ts';
import { juger } from './jugement.ts';
import { lire } from './lecture.ts';
import { lister, situerParmi } from './liste.ts';
import { lireParcours } from './parcours.ts';
import { listerCatalogue, reclamer } from './reclamation.ts';

export const ROUTES_DOSSIERS: HandlersBureau<keyof typeof DOSSIERS | keyof typeof A_FAIRE | keyof typeof RECLAMATIONS> =
  {
    lister: async ({ agent, requete }) => lister(agent, await criteresDe(agent, requete)),
    situerParmi: async ({ agent, params, requete }) =>
      situerParmi(agent, params.id, (await criteresDe(agent, requete)).criteres),
    compterAFaire: ({ agent }) => compterAFaire(agent),
    lireRythme: ({ agent }) => lireRythme(agent),
    compterFacettes: async ({ agent, requete }) => compterFacettes(agent, (await criteresDe(agent, requete)).criteres),
    lire: ({ agent, params }) => lire(agent, params.id),
    lireParcours: ({ agent, params }) => lireParcours(agent, params.id),
    telecharger: ({ agent, params, poserEntetes }) => telecharger(agent, params.id, params.piece, poserEntetes),
    juger: ({ agent, params, corps }) => juger(agent, params.id, params.piece, corps),
    annulerJugement: ({ agent, params, corps }) => annulerJugement(agent, params.id, params.piece, corps),
    listerCatalogue: ({ agent, params }) => listerCatalogue(agent, params.id),
    reclamerPiece: ({ agent, params, corps }) => reclamer(agent, params.id, params.piece, corps),
    telechargerRefusee: ({ agent, params, poserEntetes }) =>
      telechargerRefusee(agent, params.id, params.refusee, poserEntetes),
  };
