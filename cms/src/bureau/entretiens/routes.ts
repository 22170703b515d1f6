import { type CONVOCATIONS, CritereConvocables } from '@portail/config/bureau/convocations';
import { CritereEntretiens, type ENTRETIENS } from '@portail/config/bureau/entretiens';
import type { PLANNING } from '@portail/config/bureau/planning';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { refus } from '../../platform/issue.ts';
import { convoquerDossier, convoquerDossiers } from './convoquer.ts';
import { listerConvoques } from './convoques.ts';
import { modifierCreneaux } from './creneaux.ts';
import { lire } from './lecture.ts';
import { lister } from './liste.ts';
import { listerConvocables } from './liste-convocables.ts';
import { modifierEntretien } from './modifier.ts';
import { ajouter, organiser } from './organiser.ts';
import { fermer, ouvrir } from './ouvrir.ts';
import { liberer, placer, retirer } from './placer.ts';
import { preparer, verifier } from './preparation.ts';
import { annulerEntretien, proposerRemplacements, retirerCreneaux } from './retrait.ts';

export const ROUTES_ENTRETIENS: HandlersBureau<
  keyof typeof ENTRETIENS | keyof typeof CONVOCATIONS | keyof typeof PLANNING
> = {
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
  listerConvoques: ({ agent, params }) => listerConvoques(agent, params.id),
  placerConvocation: ({ agent, params, corps }) => placer(agent, params.id, corps),
  libererConvocation: ({ agent, params, corps }) => liberer(agent, params.id, corps),
  retirerConvocation: ({ agent, params, corps }) => retirer(agent, params.id, corps),
  modifierCreneaux: ({ agent, params, corps }) => modifierCreneaux(agent, params.id, corps),
  proposerRemplacements: ({ agent, params, corps }) => proposerRemplacements(agent, params.id, corps),
  retirerCreneaux: ({ agent, params, corps }) => retirerCreneaux(agent, params.id, corps),
  modifierEntretien: ({ agent, params, corps }) => modifierEntretien(agent, params.id, corps),
  annulerEntretien: ({ agent, params, corps }) => annulerEntretien(agent, params.id, corps),
};
