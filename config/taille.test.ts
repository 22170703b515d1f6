import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afficherTaille } from './taille.ts';

const TAILLES = [
  [1, '1 Ko'],
  [812 * 1024, '812 Ko'],
  [2.4 * 1024 * 1024, '2,4 Mo'],
  [3 * 1024 * 1024 - 1, '2,9 Mo'],
] as const;
for (const [octets, lue] of TAILLES) {
  test(`${octets} bytes read ${lue}`, () => assert.equal(afficherTaille(octets), lue));
}
