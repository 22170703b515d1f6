import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numeroGroupe, numeroInternational } from './telephone.ts';

const NUMEROS: [saisie: string, international: string | undefined, groupe?: string][] = [
  ['02 61 91 00 00', '+33261910000', '02 61 91 00 00'],
  ['0261910000', '+33261910000', '02 61 91 00 00'],
  ['02.61.91.00.00', '+33261910000', '02 61 91 00 00'],
  ['+33 (0)2 61 91 00 00', '+33261910000', '02 61 91 00 00'],
  ['0033 2 61 91 00 00', '+33261910000', '02 61 91 00 00'],
  ['+32 2 555 12 12', '+3225551212', '+32 2 555 12 12'],
  ['00 00 00 00 00', undefined],
  ['06 12', undefined],
  ['123456', undefined],
  ['', undefined],
];
for (const [saisie, international, groupe] of NUMEROS) {
  test(`« ${saisie} » is ${international ?? 'no number'}`, () => {
    assert.equal(numeroInternational(saisie), international);
    if (international) assert.equal(numeroGroupe(international), groupe);
  });
}
