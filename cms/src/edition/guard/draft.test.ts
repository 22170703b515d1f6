import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defautsDAdresse, defautsDePeriode } from './draft.ts';

const PERIODES: [string | null, string | null, boolean][] = [
  ['2027-02-01', '2027-05-14', true],
  ['2027-02-01', '2027-02-01', true],
  ['2027-02-02', '2027-02-01', false],
  ['2027-12-31', '2027-01-01', false],
  ['2026-12-31', '2027-01-01', true],
  [null, '2027-01-01', true],
  ['2027-01-01', null, true],
  [null, null, true],
];
for (const [du, au, bonne] of PERIODES) {
  test(`from ${du} to ${au}: ${bonne ? 'taken' : 'refused'}`, () =>
    assert.deepEqual(
      defautsDePeriode({ du, au }),
      bonne ? [] : [{ champ: 'au', message: 'La date « Au » doit être le même jour que « Du » ou après.' }],
    ));
}

const ADRESSES: [string | null, boolean][] = [
  [null, true],
  ['', true],
  ['banque-2', true],
  ['Banque', false],
  ['banque_2', false],
  ['-banque', false],
  ['banque-', false],
  ['a--b', false],
  ['école', false],
  ['a b', false],
  ['a/b', false],
  ['..', false],
  ['a%2fb', false],
  ['a\n', false],
];
for (const [slug, bonne] of ADRESSES) {
  test(`the address ${JSON.stringify(slug)} is ${bonne ? 'taken' : 'refused'}`, () =>
    assert.deepEqual(
      defautsDAdresse({ slug }),
      bonne ? [] : [{ champ: 'slug', message: 'Minuscules sans accent, chiffres et tirets seulement.' }],
    ));
}
