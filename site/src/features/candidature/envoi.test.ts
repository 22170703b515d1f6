import assert from 'node:assert/strict';
import { test } from 'node:test';
import { empreinteDeLEnvoi } from './envoi.ts';

const FICHIER = { nom: 'CV.pdf', taille: 12, pages: 1, analyse: 'saine', deposeLe: '2018-03-01T10:00:00.000Z' };
const PIECE = { pieceDemandeeRef: 'cv', etat: 'deposee', demandee: true, fichier: FICHIER, motifIncapacite: null };
const DOSSIER = {
  formation: { slug: 'abf' },
  voeux: { classique: 1, alternance: null },
  lettre: 'Madame',
  pieces: [PIECE],
};
const COMPTE = { profil: { nom: 'Le Goff' }, email: 'a@exemple.test' };
// biome-ignore lint/suspicious/noExplicitAny: as much of a dossier as it reads
const empreinte = (dossier: any = {}, compte: any = {}) =>
  empreinteDeLEnvoi({ ...DOSSIER, ...dossier }, { ...COMPTE, ...compte });

test('the same sending has the same mark', () => assert.equal(empreinte(), empreinte()));

const CHANGEMENTS: [string, object, object][] = [
  ['another lettre', { lettre: 'Monsieur' }, {}],
  ['other vœux', { voeux: { classique: null, alternance: 1 } }, {}],
  [
    'another file of the same name',
    { pieces: [{ ...PIECE, fichier: { ...FICHIER, deposeLe: '2018-03-02T10:00:00.000Z' } }] },
    {},
  ],
  [
    'an incapacité instead',
    { pieces: [{ ...PIECE, etat: 'incapacite_declaree', fichier: null, motifIncapacite: 'Perdu' }] },
    {},
  ],
  ['another formation', { formation: { slug: 'autre' } }, {}],
  ['another name', {}, { profil: { nom: 'Martin' } }],
  ['another mail', {}, { email: 'b@exemple.test' }],
];
for (const [titre, dossier, compte] of CHANGEMENTS) {
  test(`${titre} is another sending`, () => assert.notEqual(empreinte(dossier, compte), empreinte()));
}
