import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Libelle, Note, peutEffacerNote } from './etiquettes.ts';

const LIBELLES: [string, string, string | null, string | null][] = [
  ['a word', ' Boursier ', 'Boursier', null],
  ['40 signs', 'x'.repeat(40), 'x'.repeat(40), null],
  ['300 signs', 'x'.repeat(300), null, 'Le libellé de l’étiquette ne peut pas dépasser 40 caractères.'],
  ['nothing', '  ', null, 'Indiquez le libellé de l’étiquette.'],
  ['what nobody sees', '\u200b', null, 'Indiquez le libellé de l’étiquette.'],
];
for (const [dit, saisi, lu, faute] of LIBELLES) {
  test(`an étiquette: ${dit}`, () => {
    const { data, error } = Libelle.safeParse(saisi);
    assert.deepEqual([data ?? null, error?.issues[0]?.message ?? null], [lu, faute]);
  });
}

const NOTES: [string, string, string | null][] = [
  ['two lines', 'A appelé.\r\nRappeler lundi.', null],
  ['2 001 signs', 'x'.repeat(2001), 'Une note ne peut pas dépasser 2 000 caractères.'],
  ['nothing', ' \n ', 'Écrivez la note.'],
];
for (const [dit, saisie, faute] of NOTES) {
  test(`a note: ${dit}`, () => assert.equal(Note.safeParse(saisie).error?.issues[0]?.message ?? null, faute));
}

const ECRITE = new Date('2027-03-10T08:00:00Z');
const EFFACEMENTS: [string, number, string, boolean][] = [
  ['its author, at once', 4, '2027-03-10T08:00:00Z', true],
  ['its author, before the hour', 4, '2027-03-10T08:59:59Z', true],
  ['its author, after an hour', 4, '2027-03-10T09:00:00Z', false],
  ['a colleague', 5, '2027-03-10T08:00:00Z', false],
];
for (const [dit, lecteur, instant, peut] of EFFACEMENTS) {
  test(`a note taken back by ${dit}: ${peut}`, () =>
    assert.equal(peutEffacerNote({ agentId: 4, ecriteLe: ECRITE }, lecteur, new Date(instant)), peut));
}
