import assert from 'node:assert/strict';
import { test } from 'node:test';
import { egaux, enTempsConstant } from './constant-time.ts';

/** `AU_MOINS_MS` is when an act of no time is answered at the soonest; a timer may ring a little early. */
const AU_MOINS_MS = 390;

test('an answer takes as long when nothing was found', async () => {
  const debut = performance.now();
  assert.equal(await enTempsConstant(async () => 'rien'), 'rien');
  assert.ok(performance.now() - debut >= AU_MOINS_MS);
});

test('a failure takes as long as an answer', async () => {
  const debut = performance.now();
  await assert.rejects(
    enTempsConstant(async () => Promise.reject(new Error('occupé'))),
    /occupé/,
  );
  assert.ok(performance.now() - debut >= AU_MOINS_MS);
});

const SECRET = 'é-secret';
const DONNES: [string, boolean][] = [
  ['é-secret', true],
  ['', false],
  ['é-secre', false],
  ['é-secret ', false],
  ['É-secret', false],
  ['e\u0301-secret', false],
  ['é-secret\0', false],
  // The comparison must refuse, rather than throw, what is as long in characters and not in bytes.
  ['e-secret', false],
];
for (const [donne, attendu] of DONNES) {
  test(`${JSON.stringify(donne)} ${attendu ? 'is' : 'is not'} the secret`, () =>
    assert.equal(egaux(donne, SECRET), attendu));
}
test('nothing is no secret but nothing', () => assert.deepEqual([egaux('', ''), egaux('x', '')], [true, false]));
