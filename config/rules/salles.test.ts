import assert from 'node:assert/strict';
import { test } from 'node:test';
import { direSallesPrises } from './salles.ts';

const prise = (debut: string, fin: string, autre: object = {}) => ({
  ...{ salle: 'T102', debut: `2027-03-09T${debut}:00.000Z`, fin: `2027-03-09T${fin}:00.000Z`, entretien: 'Mars' },
  ...autre,
});

test('one line a room, a day and an entretien, from the first hour to the last', () => {
  const dites = direSallesPrises([
    prise('10:00', '10:20'),
    prise('08:00', '08:20'),
    prise('08:00', '08:20', { salle: 'T204' }),
    prise('08:00', '08:20', { entretien: 'Avril' }),
  ]);
  assert.deepEqual(dites, [
    'T102, mardi 9 mars 2027 de 9\u00a0h\u00a000 à 11\u00a0h\u00a020\u00a0: 2\u00a0créneaux de «\u00a0Mars\u00a0»',
    'T204, mardi 9 mars 2027 de 9\u00a0h\u00a000 à 9\u00a0h\u00a020\u00a0: 1\u00a0créneau de «\u00a0Mars\u00a0»',
    'T102, mardi 9 mars 2027 de 9\u00a0h\u00a000 à 9\u00a0h\u00a020\u00a0: 1\u00a0créneau de «\u00a0Avril\u00a0»',
  ]);
});
