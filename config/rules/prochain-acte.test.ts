import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ETATS_CANDIDATURE } from './etats.ts';
import { type DossierResume, type Lieu, prochainActe } from './prochain-acte.ts';

const MAINTENANT = new Date('2027-03-01T10:00:00.000Z');
const LIMITE = new Date('2027-03-05T22:59:59.000Z');
const PASSEE = new Date('2027-02-28T22:59:59.000Z');
const TRANSMISE = { transmiseLe: new Date('2027-02-20T09:05:00.000Z'), numeroAccuse: '2027-000028' };
const NEUF: DossierResume = {
  ...{ etat: 'en_constitution', limite: LIMITE, pret: false, manque: [], manquantes: 0 },
  ...{ transmiseLe: null, numeroAccuse: null, abandonneeLe: null, entretien: null },
};
const A_CHOISIR = { phrase: 'Vous êtes convoqué à un entretien.', aChoisir: true };
const RESERVE = { phrase: 'Votre entretien : mardi 9 mars 2027 à 10 h 00.', aChoisir: false };

type Cas = [quand: string, dossier: Partial<DossierResume>, phrase: string, bouton: [string, Lieu] | null];
const CAS: Cas[] = [
  [
    'only the vœux are missing',
    { manque: ['voeux'] },
    'Il vous reste 1 point : vos vœux.',
    ['Continuer mon dossier', 'dossier'],
  ],
  [
    'all is missing',
    { manque: ['voeux', 'lettre', 'pieces'], manquantes: 3 },
    'Il vous reste 5 points : vos vœux, votre lettre de motivation et 3 pièces à déposer.',
    ['Continuer mon dossier', 'dossier'],
  ],
  [
    'one pièce is missing',
    { manque: ['pieces'], manquantes: 1 },
    'Il vous reste 1 point : 1 pièce à déposer.',
    ['Continuer mon dossier', 'dossier'],
  ],
  [
    'a file is still being checked',
    { manque: ['pieces'] },
    'Il vous reste 1 point : un fichier à vérifier.',
    ['Continuer mon dossier', 'dossier'],
  ],
  [
    'all is ready (guide p. 18)',
    { pret: true },
    'Prêt :',
    ['Transmettre mon dossier à l’établissement', 'transmission'],
  ],
  [
    'the closing date is over',
    { limite: PASSEE, manque: ['voeux'] },
    'La date limite est passée : contactez l’établissement, lui seul peut vous accorder un délai.',
    null,
  ],
  [
    'pièces were refused',
    { ...TRANSMISE, etat: 'incomplete', manque: ['pieces'], manquantes: 2 },
    'À compléter avant le 05/03/2027 à 23:59 (heure de Paris) : 2 pièces à reprendre.',
    ['Compléter mon dossier', 'dossier'],
  ],
  [
    'the refused pièces are answered',
    { ...TRANSMISE, etat: 'incomplete', pret: true },
    'Vos réponses sont prêtes : renvoyez votre dossier avant le 05/03/2027 à 23:59 (heure de Paris).',
    ['Renvoyer mon dossier', 'transmission'],
  ],
  [
    'the délai for compléments is over',
    { ...TRANSMISE, etat: 'incomplete', limite: PASSEE, manque: ['pieces'], manquantes: 2 },
    'Le délai pour compléter est passé : contactez l’établissement, lui seul peut vous en accorder un autre.',
    null,
  ],
  [
    'it is transmitted',
    { ...TRANSMISE, etat: 'transmise' },
    'Transmis le 20/02/2027 à 10:05, n°\u00a02027-000028. L’établissement vérifie vos pièces.',
    null,
  ],
  [
    'it is complete',
    { ...TRANSMISE, etat: 'complete' },
    'Transmis le 20/02/2027 à 10:05, n°\u00a02027-000028. Votre dossier est complet, les responsables de la formation l’étudient.',
    null,
  ],
  [
    'an hour is to be chosen',
    { ...TRANSMISE, etat: 'complete', entretien: A_CHOISIR },
    A_CHOISIR.phrase,
    ['Choisir un créneau', 'entretien'],
  ],
  [
    'an entretien is to come',
    { ...TRANSMISE, etat: 'complete', entretien: RESERVE },
    RESERVE.phrase,
    ['Voir mon entretien', 'entretien'],
  ],
  [
    'the IUT asks for compléments of somebody convoked',
    { ...TRANSMISE, etat: 'incomplete', pret: true, entretien: A_CHOISIR },
    'Vos réponses sont prêtes : renvoyez votre dossier avant le 05/03/2027 à 23:59 (heure de Paris).',
    ['Renvoyer mon dossier', 'transmission'],
  ],
  [
    'it is irrecevable',
    { ...TRANSMISE, etat: 'irrecevable' },
    'Transmis le 20/02/2027 à 10:05, n°\u00a02027-000028. L’établissement l’a déclaré irrecevable : le dossier dit pourquoi.',
    null,
  ],
  [
    'it is abandoned',
    { ...TRANSMISE, etat: 'abandonnee', abandonneeLe: new Date('2027-02-28T23:30:00.000Z') },
    'Abandonnée le 01/03/2027.',
    null,
  ],
  ['it was never transmitted', { etat: 'non_transmise' }, 'Non transmise à la date limite.', null],
];
for (const [quand, dossier, phrase, bouton] of CAS) {
  test(`the next act when ${quand}`, () => {
    const [libelle, lieu] = bouton ?? [];
    assert.deepEqual(prochainActe({ ...NEUF, ...dossier }, MAINTENANT), {
      phrase,
      bouton: libelle && lieu ? { libelle, lieu } : null,
    });
  });
}

test('every state has a sentence', () => {
  const abandonneeLe = MAINTENANT;
  for (const etat of ETATS_CANDIDATURE) {
    assert.notEqual(prochainActe({ ...NEUF, ...TRANSMISE, etat, abandonneeLe }, MAINTENANT).phrase, '', etat);
  }
});
