import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggererAdresse } from './suggestion-mail.ts';

const SAISIES = [
  ['anais@gmial.com', 'anais@gmail.com'],
  [' Anais@Hotmial.fr ', 'anais@hotmail.fr'],
  ['anais@orange.f', 'anais@orange.fr'],
  ['anais@gmail.com', undefined],
  ['anais@univ-angers.fr', undefined],
  ['anais@iut-angers.test', undefined],
  ['anais', undefined],
  ['', undefined],
] as const;
for (const [saisie, attendue] of SAISIES) {
  test(`« ${saisie} » suggests ${attendue ?? 'nothing'}`, () => assert.equal(suggererAdresse(saisie), attendue));
}
