import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ineInhabituel, ineNet } from './ine.ts';

const ECRITS: [saisie: string, ecrit: string][] = [
  ['', ''],
  ['0123456789M', '0123456789M'],
  [' 0123 456789m', '0123456789M'],
  ['０１２３\u2011456789.M\u200b', '0123456789M'],
];
for (const [saisie, ecrit] of ECRITS) {
  test(`the INE ${JSON.stringify(saisie)} is written « ${ecrit} »`, () => assert.equal(ineNet(saisie), ecrit));
}

const INES: [string, inhabituel: boolean][] = [
  ['', false],
  ['0123456789M', false],
  ['0123456789 m', false],
  ['123456789AB', false],
  ['0A1B2C3D4EF', false],
  ['0123456789', true],
  ['ABCDEFGHIJK', true],
  ['0123456789MM', true],
];
for (const [ine, inhabituel] of INES) {
  test(`INE « ${ine} » ${inhabituel ? 'is unusual' : 'is usual'}`, () => assert.equal(ineInhabituel(ine), inhabituel));
}
