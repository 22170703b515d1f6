import type { EQUIPE } from '@portail/config/bureau/equipe';
import type { HandlersBureau } from '../../platform/bureau.ts';
import * as actes from './actes.ts';
import { lireHistorique, lister } from './lecture.ts';
import { prevoir } from './prevision.ts';

export const ROUTES_EQUIPE: HandlersBureau<keyof typeof EQUIPE> = {
  listerEquipe: ({ agent }) => lister(agent),
  prevoirFonctions: ({ corps }) => prevoir(corps.fonctions),
  inviterAgent: ({ agent, corps }) => actes.inviter(agent, corps),
  modifierAgent: ({ agent, params, corps }) => actes.modifier(agent, params.id, corps),
  renvoyerInvitation: ({ agent, params, corps }) => actes.renvoyer(agent, params.id, corps),
  retirerInvitation: ({ agent, params, corps }) => actes.retirer(agent, params.id, corps),
  desactiverAgent: ({ agent, params, corps }) => actes.desactiver(agent, params.id, corps),
  reactiverAgent: ({ agent, params, corps }) => actes.reactiver(agent, params.id, corps),
  lireHistoriqueAgent: ({ params }) => lireHistorique(params.id),
};
