import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chercher, PALIERS } from './qualites.ts';

/** `CAS` gives the weight at each quality, the limit, how many are made, and whether one is light enough. */
const CAS: [string, number[], number, number, boolean][] = [
  ['the first is light enough', [90, 1, 1, 1, 1], 100, 1, true],
  ['the limit itself is too much', [100, 99, 1, 1, 1], 100, 2, true],
  ['the fourth', [400, 300, 200, 99, 1], 100, 4, true],
  ['none', [500, 400, 300, 200, 150], 100, 5, false],
];
for (const [dit, poids, max, faits, tient] of CAS) {
  test(`qualities are tried down to the limit: ${dit}`, async () => {
    const essayes: number[] = [];
    const trouve = await chercher(async (palier) => {
      essayes.push(PALIERS.indexOf(palier));
      return new Uint8Array(poids[PALIERS.indexOf(palier)] ?? 0);
    }, max);
    assert.deepEqual(essayes, [0, 1, 2, 3, 4].slice(0, faits));
    assert.equal(trouve.tient, tient);
    assert.equal(trouve.palier, PALIERS[faits - 1]);
    assert.equal(trouve.octets.length, poids[faits - 1]);
  });
}
