import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LigneDuJournal, parDossier } from './historique.ts';

const ligne = (
  ref: string,
  acte: LigneDuJournal['acte'],
  heure: number,
  piece: string | null = null,
): LigneDuJournal => ({
  ref,
  acte,
  piece,
  instant: new Date(Date.UTC(2027, 2, 1, heure)),
});

test('each dossier has its own facts, in the order of the journal, in the contract’s words', () => {
  const lignes = [
    ligne('a', 'candidature.deposer', 8),
    ligne('b', 'candidature.deposer', 9),
    ligne('a', 'piece.deposer', 10, 'cv'),
    // Two acts of one instant stay in their order.
    ligne('a', 'candidature.transmettre', 10),
  ];
  assert.deepEqual(
    parDossier(lignes),
    new Map([
      [
        'a',
        [
          { instant: '2027-03-01T08:00:00.000Z', acte: 'candidature.deposer', piece: null },
          { instant: '2027-03-01T10:00:00.000Z', acte: 'piece.deposer', piece: 'cv' },
          { instant: '2027-03-01T10:00:00.000Z', acte: 'candidature.transmettre', piece: null },
        ],
      ],
      ['b', [{ instant: '2027-03-01T09:00:00.000Z', acte: 'candidature.deposer', piece: null }]],
    ]),
  );
});

test('without a line, no dossier has a history', () => assert.deepEqual(parDossier([]), new Map()));
