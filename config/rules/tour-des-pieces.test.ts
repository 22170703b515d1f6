import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EtatPiece } from './pieces.ts';
import { pieceAOuvrir, pieceSuivante } from './tour-des-pieces.ts';

type Piece = { nom: string; etat: EtatPiece; reprise: boolean };
const piece = (nom: string, etat: EtatPiece, reprise = false): Piece => ({ nom, etat, reprise });

const lue = piece('lue', 'validee');
const refusee = piece('refusee', 'refusee');
const nouvelle = piece('nouvelle', 'deposee');
const incapacite = piece('incapacite', 'incapacite_declaree');
const redeposee = piece('redeposee', 'deposee', true);
const absente = piece('absente', 'attendue');

const OUVERTES: [Piece[], Piece | undefined][] = [
  [[lue, nouvelle, redeposee], redeposee],
  [[lue, absente, nouvelle, incapacite], nouvelle],
  [[lue, refusee], lue],
  [[{ ...lue, reprise: true }, nouvelle], nouvelle],
  [[], undefined],
];

for (const [pieces, attendue] of OUVERTES) {
  test(`a dossier of ${pieces.map(({ nom }) => nom).join(', ') || 'nothing'} opens on ${attendue?.nom}`, () => {
    assert.equal(pieceAOuvrir(pieces), attendue);
  });
}

test('what comes after a judgement is the next to verify, then the ones above, and never what was just judged', () => {
  const pieces = [nouvelle, lue, incapacite, absente];
  assert.equal(pieceSuivante(pieces, nouvelle), incapacite);
  assert.equal(pieceSuivante(pieces, incapacite), nouvelle);
  assert.equal(pieceSuivante([lue, nouvelle], nouvelle), undefined);
});
