import { peutDemanderComplements } from '@portail/config/rules/candidature';
import type { Acte } from '../acte';
import { PiecesRefusees } from '../pieces-refusees';
import { repondues } from '../repondues';

export const demanderComplements: Acte = {
  evenement: 'demander_complements',
  route: 'demanderComplements',
  libelle: 'Demander des compléments',
  variant: 'secondary',
  effet: ({ etat }) =>
    etat === 'incomplete'
      ? 'Le candidat pourra reprendre les pièces ci-dessous. La nouvelle date limite remplacera la précédente.'
      : 'Le candidat pourra reprendre les pièces ci-dessous, puis vous renvoyer son dossier.',
  courriel: () => 'la liste de ces pièces, le motif de chaque refus, la date limite et vos coordonnées',
  champs: () => ['delai'],
  Objet: PiecesRefusees,
  decider: ({ etat, pieces }, { delai }, maintenant) =>
    peutDemanderComplements({ etat, delai, maintenant, repondues: repondues(pieces) }),
  corps: ({ vu }, { delai }) => ({ vu, delai }),
  fait: 'Les compléments sont demandés au candidat.',
};
