import assert from 'node:assert/strict';
import { test } from 'node:test';
import { direAge } from './attentes.ts';

const AGES: [string, string, string][] = [
  ['2027-03-10T08:00:00Z', '2027-03-10T20:00:00Z', 'le plus ancien\u00a0: aujourd’hui'],
  // The reading is at 00:30 in Paris: the receipt was the day before, for whoever works there.
  ['2027-03-09T22:30:00Z', '2027-03-09T23:30:00Z', 'le plus ancien\u00a0: hier'],
  ['2027-03-04T08:00:00Z', '2027-03-10T07:00:00Z', 'le plus ancien\u00a0: 6\u00a0jours'],
  // The clock of the tests may stand before what it reads.
  ['2027-03-11T08:00:00Z', '2027-03-10T07:00:00Z', 'le plus ancien\u00a0: aujourd’hui'],
];
for (const [depuis, maintenant, dit] of AGES) {
  test(`received ${depuis}, read ${maintenant}: ${dit}`, () =>
    assert.equal(direAge(new Date(depuis), new Date(maintenant)), dit));
}
