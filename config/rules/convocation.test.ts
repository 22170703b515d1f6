import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ConvocationLue, direConvocation } from './convocation.ts';

const CONVOQUE: ConvocationLue = {
  etat: 'convoque',
  convoqueeLe: new Date('2027-02-28T23:30:00Z'),
  repondreAvant: null,
  presence: null,
  creneau: null,
};
const RESERVE: ConvocationLue = {
  ...CONVOQUE,
  etat: 'reserve',
  repondreAvant: '2027-03-05',
  creneau: { debut: new Date('2027-03-09T09:00:00Z'), jury: 'Jury A', salle: 'B12' },
};
const PHRASES: [string, ConvocationLue, string][] = [
  ['asked, by the day of Paris', CONVOQUE, 'Convoqué le 01/03/2027, sans réponse'],
  [
    'asked before a day',
    { ...CONVOQUE, repondreAvant: '2027-03-05' },
    'Convoqué le 01/03/2027, sans réponse (réponse demandée avant le 05/03/2027)',
  ],
  ['booked', RESERVE, 'mardi 9 mars 2027 à 10\u00a0h\u00a000, Jury A, B12'],
  [
    'booked by phone, with a jury that has no name',
    { ...RESERVE, creneau: { debut: new Date('2027-07-01T07:05:00Z'), jury: '', salle: '' } },
    'jeudi 1er juillet 2027 à 9\u00a0h\u00a005',
  ],
  ['came', { ...RESERVE, presence: 'present' }, 'mardi 9 mars 2027 à 10\u00a0h\u00a000, Jury A, B12 – présent'],
  ['did not come', { ...RESERVE, presence: 'absent' }, 'mardi 9 mars 2027 à 10\u00a0h\u00a000, Jury A, B12 – absent'],
  ['withdrawn', { ...CONVOQUE, etat: 'retiree' }, 'Convocation retirée (convoqué le 01/03/2027)'],
  [
    'ended with the dossier',
    { ...CONVOQUE, etat: 'close' },
    'Convocation close avec le dossier (convoqué le 01/03/2027)',
  ],
];
for (const [dit, convocation, phrase] of PHRASES) {
  test(`a convocation is told: ${dit}`, () => {
    assert.equal(direConvocation(convocation), phrase);
  });
}
