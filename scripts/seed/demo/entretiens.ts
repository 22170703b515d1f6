/**
 * `ENTRETIENS` are interviews that two IUTs hold: one on the spot before two juries, one by visio before one, and one
 * that took place last week.
 */
import type { FormeEntretien, Presence } from '@portail/config/rules/entretien';
import type { Organisation } from '@portail/config/rules/organisation';

export type EntretienDemo = Readonly<{
  formationCode: string;
  intitule: string;
  forme: FormeEntretien;
  planUrl?: string;
  acces?: string;
  accesFauteuil?: 'oui' | 'non' | 'sur_demande';
  lien?: string;
  consignes: string;
  /** `dans` is the number of days from today after which its working days begin; a negative one is over. */
  dans: number;
  jours: number;
  organisation: Omit<Organisation, 'jours'>;
}>;

export const ENTRETIENS = {
  banque: {
    formationCode: 'LP-ABF-LM',
    intitule: 'Entretiens de la licence Banque',
    forme: 'presentiel',
    planUrl: 'https://iut-le-mans.portail.test/plan',
    acces: 'Tramway, direction Université, descendre à Deux Rives. Bâtiment du tertiaire, à droite de la cour.',
    accesFauteuil: 'oui',
    consignes: 'Venez dix minutes avant l’heure, avec une pièce d’identité.',
    dans: 9,
    jours: 4,
    organisation: {
      plages: [
        { de: '09:00', a: '12:30' },
        { de: '14:00', a: '17:30' },
      ],
      duree: 20,
      pause: 10,
      pauseApres: 3,
      jurys: [
        { nom: 'Jury A', salle: 'T102', lien: '' },
        { nom: 'Jury B', salle: 'T104', lien: '' },
      ],
      places: 1,
    },
  },
  retraite: {
    formationCode: 'LP-EPR-AC',
    intitule: 'Entretiens à distance de la licence Épargne, prévoyance et retraite',
    forme: 'visio',
    lien: 'https://visio.portail.test/retraite-angers',
    consignes: 'Ouvrez le lien cinq minutes avant l’heure, dans un endroit calme.',
    dans: 12,
    jours: 2,
    organisation: {
      plages: [{ de: '09:30', a: '12:00' }],
      duree: 30,
      pause: 0,
      pauseApres: 1,
      jurys: [{ nom: 'Jury', salle: '', lien: '' }],
      places: 1,
    },
  },
  passe: {
    formationCode: 'LP-ABF-LM',
    intitule: 'Premiers entretiens de la licence Banque',
    forme: 'presentiel',
    accesFauteuil: 'oui',
    consignes: 'Venez dix minutes avant l’heure, avec une pièce d’identité.',
    dans: -7,
    jours: 1,
    organisation: {
      plages: [{ de: '09:00', a: '10:40' }],
      duree: 20,
      pause: 0,
      pauseApres: 1,
      jurys: [{ nom: 'Jury A', salle: 'T102', lien: '' }],
      places: 1,
    },
  },
} as const satisfies Record<string, EntretienDemo>;

/** `VENUS` held the first hours of the interview that is over, in this order. */
export const VENUS: readonly Readonly<{ prenom: string; nom: string; presence: Presence; appreciation?: string }>[] = [
  {
    ...{ prenom: 'Thị Ánh', nom: 'Phạm', presence: 'present' },
    appreciation: 'Projet précis, bonne connaissance du métier de conseiller.',
  },
  { prenom: 'Łukasz', nom: 'Zieliński', presence: 'present' },
  { prenom: 'Maëlle', nom: 'Le Goff', presence: 'absent' },
];
