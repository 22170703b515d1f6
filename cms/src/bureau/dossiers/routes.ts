import type { A_FAIRE } from '@portail/config/bureau/a-faire';
import { CriteresDossiers } from '@portail/config/bureau/criteres';
import type { DOSSIERS } from '@portail/config/bureau/dossiers';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { annulerJugement } from './annulation.ts';
import { compterAFaire, compterFacettes, lireRythme } from './comptes.ts';
import { telecharger, telechargerRefusee } from './fichiers.ts';
import { juger } from './jugement.ts';
import { lire } from './lecture.ts';
import { lister, situerParmi } from './liste.ts';
import { lireParcours } from './parcours.ts';

/** `criteresDe` reads the criteria of a URL; those that nobody offers give the whole list. */
function criteresDe(requete: unknown): CriteresDossiers {
  const criteres = CriteresDossiers.safeParse(requete);
  return criteres.success ? criteres.data : CriteresDossiers.parse({});
}

export const ROUTES_DOSSIERS: HandlersBureau<keyof typeof DOSSIERS | keyof typeof A_FAIRE> = {
  lister: ({ agent, requete }) => lister(agent, criteresDe(requete)),
  situerParmi: ({ agent, params, requete }) => situerParmi(agent, params.id, criteresDe(requete)),
  compterAFaire: ({ agent }) => compterAFaire(agent),
  lireRythme: ({ agent }) => lireRythme(agent),
  compterFacettes: ({ agent, requete }) => compterFacettes(agent, criteresDe(requete)),
  lire: ({ agent, params }) => lire(agent, params.id),
  lireParcours: ({ agent, params }) => lireParcours(agent, params.id),
  telecharger: ({ agent, params, poserEntetes }) => telecharger(agent, params.id, params.piece, poserEntetes),
  juger: ({ agent, params, corps }) => juger(agent, params.id, params.piece, corps),
  annulerJugement: ({ agent, params, corps }) => annulerJugement(agent, params.id, params.piece, corps),
  telechargerRefusee: ({ agent, params, poserEntetes }) =>
    telechargerRefusee(agent, params.id, params.refusee, poserEntetes),
};
