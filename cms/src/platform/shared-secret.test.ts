import assert from 'node:assert/strict';
import { test } from 'node:test';
import { environment } from './environment.ts';
import { porteLeSecret } from './shared-secret.ts';

const { portail } = environment().secrets;
/** `RECUS` are headers as Koa reads them: an absent one is an empty text. */
const RECUS: [string, boolean][] = [
  [portail, true],
  ['', false],
  [portail.slice(0, -1), false],
  [`${portail} `, false],
  [portail.toUpperCase(), false],
  ['x'.repeat(portail.length), false],
];
for (const [rang, [recu, attendu]] of RECUS.entries()) {
  test(`secret ${rang + 1}: ${attendu ? 'the site' : 'somebody else'}`, () => {
    assert.equal(porteLeSecret({ get: (entete) => (entete === 'x-portail-secret' ? recu : portail) }), attendu);
  });
}
