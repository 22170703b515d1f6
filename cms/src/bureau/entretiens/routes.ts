import { CritereConvocables, CritereEntretiens, type ENTRETIENS } from '@portail/config/bureau/entretiens';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { refus } from '../../platform/issue.ts';
import { convoquerDossier, convoquerDossiers } from './convoquer.ts';
import { lire } from './lecture.ts';
import { lister } from './liste.ts';
import { listerConvocables } from './liste-convocables.ts';
import { ajouter, organiser } from './organiser.ts';
import { fermer, ouvrir } from './ouvrir.ts';
import { preparer, verifier } from './preparation.ts';

export const ROUTES_ENTRETIENS: HandlersBureau<keyof typeof ENTRETIENS> = {
  listerEntretiens: ({ agent, requete }) => {
    const criteres = CritereEntretiens.safeParse(requete);
    return lister(agent, criteres.success ? criteres.data : CritereEntretiens.parse({}));
  },
  lireEntretien: ({ agent, params }) => lire(agent, params.id),
  preparerOrganisation: ({ agent }) => preparer(agent),
  verifierOrganisation: ({ agent, corps }) => verifier(agent, corps),
  organiser: ({ agent, corps }) => organiser(agent, corps),
  ajouterCreneaux: ({ agent, params, corps }) => ajouter(agent, params.id, corps),
  ouvrirEntretien: ({ agent, params, corps }) => ouvrir(agent, params.id, corps),
  fermerEntretien: ({ agent, params, corps }) => fermer(agent, params.id, corps),
  listerConvocables: async ({ agent, params, requete }) => {
    const criteres = CritereConvocables.safeParse(requete);
    return criteres.success ? listerConvocables(agent, params.id, criteres.data) : refus('saisie_invalide');
  },
  convoquerDossiers: ({ agent, params, corps }) => convoquerDossiers(agent, params.id, corps),
  convoquerDossier: ({ agent, params, corps }) => convoquerDossier(agent, params.id, corps),
};
