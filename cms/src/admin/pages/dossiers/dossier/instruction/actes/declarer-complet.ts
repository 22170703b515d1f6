import { peutDeclarerComplete } from '@portail/config/rules/candidature';
import type { Acte } from '../acte';
import { repondues } from '../repondues';

export const declarerComplet: Acte = {
  evenement: 'declarer_complete',
  route: 'declarerComplete',
  libelle: 'Déclarer complet',
  variant: 'success-light',
  effet: () => 'Les responsables de la formation pourront lire ce dossier et l’étudier.',
  courriel: () => 'qui l’annonce : son dossier va être étudié, il n’a rien à faire pour le moment',
  champs: () => [],
  decider: ({ etat, voeux, pieces }) =>
    peutDeclarerComplete({
      etat,
      voeux,
      attendues: pieces.map(({ ref, obligatoire, modalite }) => ({ pieceDemandeeRef: ref, obligatoire, modalite })),
      repondues: repondues(pieces),
    }),
  corps: ({ vu }) => ({ vu }),
  fait: 'Le dossier est déclaré complet.',
};
