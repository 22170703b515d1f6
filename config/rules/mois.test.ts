import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ajouterMois, direMois, jourAtteint, semainesDe } from './mois.ts';

const MOIS: [string, weeks: number, first: number, last: string][] = [
  ['2027-03', 5, 0, '2027-03-31'],
  ['2027-02', 4, 0, '2027-02-28'],
  ['2026-02', 5, 6, '2026-02-28'],
  ['2026-08', 6, 5, '2026-08-31'],
  ['2028-02', 5, 1, '2028-02-29'],
  ['2027-12', 5, 2, '2027-12-31'],
];
for (const [mois, nombre, rang, dernier] of MOIS) {
  test(`${mois} has ${nombre} weeks`, () => {
    const semaines = semainesDe(mois);
    assert.equal(semaines.length, nombre);
    assert.ok(semaines.every((semaine) => semaine.length === 7));
    assert.equal(semaines[0]?.indexOf(`${mois}-01`), rang);
    assert.equal(semaines.flat().filter(Boolean).at(-1), dernier);
  });
}

test('months follow each other across years, and are said', () => {
  assert.deepEqual([ajouterMois('2026-12', 1), ajouterMois('2027-01', -1)], ['2027-01', '2026-12']);
  assert.equal(direMois('2027-08'), 'août 2027');
});

const TOUCHES: [string, string | undefined][] = [
  ['ArrowLeft', '2027-02-28'],
  ['ArrowRight', '2027-03-02'],
  ['ArrowUp', '2027-02-22'],
  ['ArrowDown', '2027-03-08'],
  ['Enter', undefined],
];
for (const [touche, jour] of TOUCHES) {
  test(`from 1 March, ${touche} reaches ${jour ?? 'nothing'}`, () =>
    assert.equal(jourAtteint('2027-03-01', touche), jour));
}
