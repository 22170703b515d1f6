import { peutDeclarerIrrecevable } from '@portail/config/rules/candidature';
import type { Acte } from '../acte';

export const declarerIrrecevable: Acte = {
  evenement: 'declarer_irrecevable',
  route: 'declarerIrrecevable',
  libelle: 'Déclarer irrecevable',
  variant: 'danger-light',
  effet: () => 'Ce dossier ne sera pas étudié, et le candidat ne pourra plus le modifier.',
  courriel: () => 'qui l’annonce, avec votre motif et les coordonnées de votre IUT',
  champs: () => ['motif'],
  decider: ({ etat }, { motif }) => peutDeclarerIrrecevable(etat, motif),
  corps: ({ vu }, { motif }) => ({ vu, motif }),
  fait: 'Le dossier est déclaré irrecevable.',
};
