import type { SUIVI } from '@portail/config/bureau/suivi';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { attendre } from './attente.ts';
import { creer, lister, modifier, supprimer } from './etiquettes.ts';
import { lirePersonne } from './personne.ts';
import { affecter, effacerNote, etiqueter, lireSuivi, listerCollegues, noter } from './suivi.ts';

export const ROUTES_SUIVI: HandlersBureau<keyof typeof SUIVI> = {
  lireSuivi: ({ agent, params }) => lireSuivi(agent, params.id),
  lirePersonne: ({ agent, params }) => lirePersonne(agent, params.id),
  listerCollegues: ({ agent, params }) => listerCollegues(agent, params.id),
  affecterDossier: ({ agent, params, corps }) => affecter(agent, params.id, corps),
  attendrePiece: ({ agent, params, corps }) => attendre(agent, params.id, params.piece, corps),
  etiqueterDossier: ({ agent, params, corps }) => etiqueter(agent, params.id, corps),
  noterDossier: ({ agent, params, corps }) => noter(agent, params.id, corps),
  effacerNote: ({ agent, params }) => effacerNote(agent, params.id, params.note),
  listerEtiquettes: ({ agent }) => lister(agent),
  creerEtiquette: ({ agent, corps }) => creer(agent, corps),
  modifierEtiquette: ({ agent, params, corps }) => modifier(agent, params.id, corps),
  supprimerEtiquette: ({ agent, params }) => supprimer(agent, params.id),
};
