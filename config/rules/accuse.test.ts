import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numeroAccuse, numeroRenvoi } from './accuse.ts';

for (const [annee, id, numero] of [
  [2027, 1, '2027-000001'],
  [2027, 123_456, '2027-123456'],
  [2028, 1_234_567, '2028-1234567'],
] as const) {
  test(`dossier ${id} of ${annee} is ${numero}`, () => assert.equal(numeroAccuse(annee, id), numero));
}
test('compléments bear the number of their dossier, and their rank', () =>
  assert.equal(numeroRenvoi('2027-000001', 2), '2027-000001-C2'));
