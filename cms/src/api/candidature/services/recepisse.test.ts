import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instantane, PieceFigee } from '@portail/config/rules/instantane';
import { enumerer, recepisseDe } from './recepisse.ts';

const attendue = (pieceDemandeeRef: string, intitule: string) =>
  ({ pieceDemandeeRef, intitule }) as Instantane['attendues'][number];
const deposee = (pieceDemandeeRef: string, nom: string | null): PieceFigee => ({
  pieceDemandeeRef,
  nom,
  etat: nom === null ? 'incapacite_declaree' : 'deposee',
  empreinte: nom && 'a1',
  motif: null,
});

const INSTANTANE = {
  profil: { prenom: 'Zoé', nom: 'Le Goff' },
  attendues: [attendue('cv', 'Curriculum-vitae'), attendue('bac', 'Relevé du bac'), attendue('bts', 'Relevé du BTS')],
  paragraphe: 'Le silence gardé vaut rejet.',
  pieces: [deposee('bac', null), deposee('cv', 'CV.pdf')],
  renvois: [],
} as unknown as Instantane;
const TRANSMISE = { numeroAccuse: '2027-000028', transmiseLe: '2027-03-01T10:00:00+01:00', instantane: INSTANTANE };

const ENUMERATIONS: [string, PieceFigee[], { intitule: string; reponse: string }[]][] = [
  ['nothing', [], []],
  [
    'in the order of the formation, whatever that of the answers',
    [deposee('bts', 'bts.pdf'), deposee('cv', 'CV.pdf')],
    [
      { intitule: 'Curriculum-vitae', reponse: 'CV.pdf' },
      { intitule: 'Relevé du BTS', reponse: 'bts.pdf' },
    ],
  ],
  [
    'an incapacité, in words',
    [deposee('bac', null)],
    [{ intitule: 'Relevé du bac', reponse: 'incapacité de dépôt indiquée' }],
  ],
  ['an answer to what is asked no longer, not at all', [deposee('ancienne', 'x.pdf')], []],
];
for (const [titre, pieces, attendu] of ENUMERATIONS) {
  test(`the accusé lists ${titre}`, () => assert.deepEqual(enumerer(INSTANTANE, pieces), attendu));
}

for (const manque of ['numeroAccuse', 'transmiseLe', 'instantane'] as const) {
  test(`a dossier without ${manque} has no récépissé`, () =>
    assert.equal(recepisseDe({ ...TRANSMISE, [manque]: null }), null));
}

test('the récépissé holds the first accusé, then each of the compléments, with what was handed over each time', () => {
  const renvois = [{ numero: '2027-000028-C1', le: '2027-04-01T08:00:00.000Z', pieces: [deposee('bac', 'bac.pdf')] }];
  assert.deepEqual(recepisseDe({ ...TRANSMISE, instantane: { ...INSTANTANE, renvois } }), {
    candidat: 'Zoé Le Goff',
    paragraphe: 'Le silence gardé vaut rejet.',
    accuses: [
      {
        numero: '2027-000028',
        le: '2027-03-01T09:00:00.000Z',
        pieces: [
          { intitule: 'Curriculum-vitae', reponse: 'CV.pdf' },
          { intitule: 'Relevé du bac', reponse: 'incapacité de dépôt indiquée' },
        ],
      },
      {
        numero: '2027-000028-C1',
        le: '2027-04-01T08:00:00.000Z',
        pieces: [{ intitule: 'Relevé du bac', reponse: 'bac.pdf' }],
      },
    ],
  });
});
