/**
 * This file holds the short lists of the wizard, in the order of their menus. The words are real; administration edits
 * them.
 */
import type { References } from '@portail/config/rules/parcours';

export const SITUATIONS = [
  'Etudiant en formation initiale',
  'Etudiant en alternance',
  'Salarié',
  'Demandeur d’emploi',
  'En reprise d’études',
  'Autre situation',
] as const;

/** `SPECIALITES` are those of the bac général since 2021. */
export const SPECIALITES = [
  'Arts',
  'Biologie-écologie',
  'Éducation physique, pratiques et culture sportives',
  'Histoire-géographie, géopolitique et sciences politiques',
  'Humanités, littérature et philosophie',
  'Langues, littératures et cultures étrangères et régionales',
  'Littérature, langues et cultures de l’Antiquité',
  'Mathématiques',
  'Numérique et sciences informatiques',
  'Physique-chimie',
  'Sciences de la vie et de la Terre',
  'Sciences de l’ingénieur',
  'Sciences économiques et sociales',
] as const;

const superieur = (intitule: string): References['diplomes'][number] => ({
  intitule,
  usage: 'les_deux',
  nature: 'superieur',
});

export const DIPLOMES: References['diplomes'] = [
  { intitule: 'BACCALAUREAT', usage: 'obtenu', nature: 'baccalaureat' },
  { intitule: 'AUCUN diplôme supérieur', usage: 'prepare', nature: 'aucun' },
  superieur('DUT'),
  superieur('BUT'),
  superieur('BTS'),
  superieur('BTSA'),
  superieur('DEUST'),
  superieur('L1'),
  superieur('L2'),
  superieur('L3'),
  superieur('Licence'),
  superieur('Licence professionnelle'),
  superieur('Master'),
  superieur('Classe préparatoire aux grandes écoles'),
  superieur('DN MADE'),
  superieur('Diplôme d’État (santé, travail social)'),
  superieur('Titre professionnel de niveau bac+2'),
  superieur('Diplôme étranger de niveau bac+2'),
  superieur('Autre diplôme supérieur'),
];
