import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DefautTache, defautDe, NOMS_TACHES, type NomTache } from './taches.ts';

const MINUIT = new Date('2027-03-01T00:00:00Z');
const apres = (minutes: number) => new Date(MINUIT.getTime() + minutes * 60_000);

const CAS: [string, NomTache, echec: number | null, instant: number, DefautTache | null][] = [
  ['done a minute ago', 'cloture', null, 1, null],
  ['done ten minutes ago, to the second', 'cloture', null, 10, null],
  ['not done for eleven minutes', 'cloture', null, 11, 'retard'],
  ['failed since', 'cloture', 1, 1, 'echec'],
  ['failed, and late too: the failure tells more', 'cloture', 1, 60, 'echec'],
  ['no reminder leaves at night', 'rappels', null, 12 * 60, null],
  ['no reminder for a day', 'rappels', null, 24 * 60, 'retard'],
  ['a sweep a day', 'balayage', null, 26 * 60, null],
  ['a sweep was missed', 'balayage', null, 28 * 60, 'retard'],
];
for (const [dit, nom, echec, instant, attendu] of CAS) {
  test(`task: ${dit}`, () => {
    const suivi = { reussieLe: MINUIT, echoueeDepuis: echec === null ? null : apres(echec) };
    assert.equal(defautDe(nom, suivi, apres(instant)), attendu);
  });
}

test('the tasks of the portal', () =>
  assert.deepEqual(NOMS_TACHES, [
    'courriels',
    'cloture',
    'rappels',
    'rappels_pieces',
    'rappels_entretiens',
    'attente',
    'travaux',
    'recapitulatif',
    'purge',
    'balayage',
  ]));
