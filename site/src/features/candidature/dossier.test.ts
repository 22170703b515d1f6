import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier } from '@portail/config/contract/candidature';
import type { PieceDuDossier } from '@portail/config/contract/piece';
import {
  estACompleter,
  etatEnMots,
  facultativesAbsentes,
  facultativesRefusees,
  gestes,
  resteAFaire,
  tempsRestant,
} from './dossier.ts';

const LIMITE = new Date('2018-05-10T21:59:59Z');

const RESTES = [
  ['2018-05-07T08:00:00Z', 'Il vous reste 3 jours'],
  ['2018-05-09T21:30:00Z', 'Il vous reste jusqu’à demain'],
  ['2018-05-09T22:00:00Z', 'C’est le dernier jour'],
  ['2018-05-10T21:59:59.900Z', 'C’est le dernier jour'],
  ['2018-05-10T22:00:00Z', 'La date limite est passée'],
] as const;
for (const [maintenant, phrase] of RESTES) {
  test(`at ${maintenant}: ${phrase}`, () => assert.equal(tempsRestant(LIMITE, new Date(maintenant)), phrase));
}

const piece = (autre: Partial<PieceDuDossier>): PieceDuDossier => ({
  pieceDemandeeRef: 'cv',
  intitule: 'Curriculum-vitae',
  description: '',
  obligatoire: true,
  modalite: null,
  modele: null,
  etat: 'attendue',
  fichier: null,
  motifRefus: null,
  motifIncapacite: null,
  attendueJusquau: null,
  reprise: false,
  demandee: true,
  ajoutee: false,
  ...autre,
});
const dossier = (autre: Partial<Dossier>) =>
  ({
    etat: 'en_constitution',
    formation: { classique: true, alternance: true, lettreDemandee: true },
    voeux: { classique: null, alternance: null },
    limite: LIMITE.toISOString(),
    maintenant: '2018-05-07T08:00:00Z',
    lettre: '',
    pieces: [piece({})],
    etatLu: autre.etat ?? 'en_constitution',
    ...autre,
  }) as Dossier;

test('missing answers are said in the order of the page, each with its place', () => {
  assert.deepEqual(resteAFaire(dossier({})), [
    { message: 'Indiquez vos vœux', ancre: 'voeux' },
    { message: 'Écrivez votre lettre de motivation', ancre: 'lettre' },
    { message: 'Déposez : Curriculum-vitae', ancre: 'piece-cv' },
  ]);
});

test('a dossier that is ready leaves nothing to do; a pièce no longer asked is not asked', () => {
  const pret = { voeux: { classique: 1, alternance: null }, lettre: 'Madame, Monsieur' } as const;
  assert.deepEqual(resteAFaire(dossier({ ...pret, pieces: [piece({ demandee: false })] })), []);
});

test('a transmitted dossier offers no gesture', () => {
  const deposee = piece({ etat: 'deposee' });
  const aucun = { deposer: false, declarerIncapacite: false, retirer: false };
  assert.deepEqual(gestes(dossier({}), deposee), { deposer: true, declarerIncapacite: false, retirer: true });
  assert.deepEqual(gestes(dossier({ etat: 'transmise' }), deposee), aucun);
});

test('an incapacité is offered where nothing was deposited, and taken back where one was declared', () => {
  const de = (etat: 'attendue' | 'incapacite_declaree') => gestes(dossier({}), piece({ etat }));
  assert.deepEqual(de('attendue'), { deposer: true, declarerIncapacite: true, retirer: false });
  assert.deepEqual(de('incapacite_declaree'), { deposer: true, declarerIncapacite: false, retirer: true });
});

test('compléments: the refused required pièce is to deposit again, and that alone', () => {
  const refusee = piece({ etat: 'refusee' });
  const facultative = piece({ pieceDemandeeRef: 'avis', intitule: 'Avis', obligatoire: false, etat: 'refusee' });
  const aReprendre = dossier({ etat: 'incomplete', pieces: [refusee, facultative] });
  assert.deepEqual(resteAFaire(aReprendre), [{ message: 'Déposez à nouveau : Curriculum-vitae', ancre: 'piece-cv' }]);
  assert.deepEqual(facultativesRefusees(aReprendre), [facultative]);
  assert.equal(estACompleter(aReprendre), true);
  assert.equal(estACompleter({ ...aReprendre, maintenant: '2018-05-10T22:00:00Z' }), false);
  const repris = dossier({ etat: 'incomplete', pieces: [piece({ etat: 'deposee', reprise: true }), facultative] });
  assert.deepEqual(resteAFaire(repris), []);
});

test('compléments of which the IUT accepted all ask nothing more, and are not late', () => {
  const accepte = dossier({ etat: 'incomplete', etatLu: 'transmise', pieces: [piece({ etat: 'validee' })] });
  assert.equal(etatEnMots(accepte), 'Transmise, en attente de vérification');
  assert.equal(estACompleter(accepte), false);
});

test('a transmission leaves out pièces that are asked, facultative and unanswered', () => {
  const avis = piece({ pieceDemandeeRef: 'avis', obligatoire: false });
  const autres = [
    piece({}),
    piece({ pieceDemandeeRef: 'photo', obligatoire: false, etat: 'deposee' }),
    piece({ pieceDemandeeRef: 'vieille', obligatoire: false, demandee: false }),
  ];
  assert.deepEqual(facultativesAbsentes(dossier({ pieces: [avis, ...autres] })), [avis]);
});
