import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Candidature, PieceLue } from '../../api/candidature/services/ligne.ts';
import { vuDe } from './vu.ts';

const DOSSIER = {
  etat: 'transmise',
  delaiComplements: null,
  delaiPersonnel: '2027-05-01T21:59:59.000Z',
} as Candidature;
const piece = (id: number, version: number, choix: Partial<PieceLue> = {}) => ({ id, version, ...choix }) as PieceLue;
const PIECES = [piece(1, 1), piece(2, 3)];
const VU = vuDe(DOSSIER, PIECES);

test('is short, and fit for a body of JSON', () => assert.match(VU, /^[\w-]{22}$/));

const CHANGEMENTS: [string, Partial<Candidature>, PieceLue[]?][] = [
  ['another state', { etat: 'incomplete' }],
  ['a délai for the compléments', { delaiComplements: '2027-05-01T21:59:59.000Z' }],
  ['that délai in the place of the personal one', { delaiComplements: DOSSIER.delaiPersonnel, delaiPersonnel: null }],
  ['a délai that moves by a second', { delaiPersonnel: '2027-05-01T22:00:00.000Z' }],
  ['no délai any more', { delaiPersonnel: null }],
  ['a judgement of one answer', {}, [piece(1, 2), piece(2, 3)]],
  ['an answer more', {}, [...PIECES, piece(3, 1)]],
  ['an answer less', {}, [piece(1, 1)]],
  ['another answer of the same version', {}, [piece(1, 1), piece(4, 3)]],
  ['versions exchanged', {}, [piece(1, 3), piece(2, 1)]],
  ['numbers that read alike', {}, [piece(1, 12), piece(3, 3)]],
  ['none', {}, []],
];
test('each change is another', () => {
  const vus = CHANGEMENTS.map(([, choix, pieces = PIECES]) => vuDe({ ...DOSSIER, ...choix }, pieces));
  assert.deepEqual(
    CHANGEMENTS.map(([titre], rang) => [titre, [VU, ...vus].filter((vu) => vu === vus[rang]).length]),
    CHANGEMENTS.map(([titre]) => [titre, 1]),
  );
});

const INDIFFERENTS: [string, Partial<Candidature>, PieceLue[]?][] = [
  ['the same instant written otherwise', { delaiPersonnel: '2027-05-01T23:59:59+02:00' }],
  ['another lettre', { lettre: 'Madame' }],
  ['other vœux', { voeuClassique: 1 }],
  ['a file renamed under the same version', {}, [piece(1, 1, { nomFichier: 'CV.pdf' }), piece(2, 3)]],
];
for (const [titre, choix, pieces = PIECES] of INDIFFERENTS) {
  test(`${titre} is the same`, () => assert.equal(vuDe({ ...DOSSIER, ...choix }, pieces), VU));
}
