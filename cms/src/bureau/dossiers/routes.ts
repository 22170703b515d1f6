import { CritereDossiers, type DOSSIERS } from '@portail/config/bureau/dossiers';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { telecharger, telechargerRefusee } from './fichiers.ts';
import { juger } from './jugement.ts';
import { lire } from './lecture.ts';
import { lister } from './liste.ts';

export const ROUTES_DOSSIERS: HandlersBureau<keyof typeof DOSSIERS> = {
  lister: ({ agent, requete }) => {
    const criteres = CritereDossiers.safeParse(requete);
    return lister(agent, criteres.success ? criteres.data : CritereDossiers.parse({}));
  },
  lire: ({ agent, params }) => lire(agent, params.id),
  telecharger: ({ agent, params, poserEntetes }) => telecharger(agent, params.id, params.piece, poserEntetes),
  juger: ({ agent, params, corps }) => juger(agent, params.id, params.piece, corps),
  telechargerRefusee: ({ agent, params, poserEntetes }) =>
    telechargerRefusee(agent, params.id, params.refusee, poserEntetes),
};
