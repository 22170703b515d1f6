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
  ['anais@yaho.fr', 'anais@yahoo.fr'],
  ['anais@gamil.com', 'anais@gmail.com'],
  ['anais@gmial.fr', 'anais@gmail.com'],
  ['anais@gmail.fr', 'anais@gmail.com'],
  ['anais@gmail.con', 'anais@gmail.com'],
  ['anais@hotmail.con', 'anais@hotmail.com'],
  ['anais@outlok.com', 'anais@outlook.com'],
  ['anais@wanado.fr', 'anais@wanadoo.fr'],
  ['anais@lapost.net', 'anais@laposte.net'],
  ...[
    ...['hotmail.be', 'live.be', 'yahoo.de', 'gmx.de', 'outlook.be', 'icloud.com', 'proton.me', 'laposte.net'],
    ...['orange.fr', 'free.fr', 'sfr.fr', 'wanadoo.fr', 'mail.com', 'ymail.com', 'yahoo.co.uk', 'me.fr', 'line.fr'],
    ...['univ-rennes.fr', 'univ-reims.fr', 'etu.univ-tours.fr', 'etud.univ-angers.fr', 'orano.fr', 'gmail'],
  ].map((domaine) => [`anais@${domaine}`, undefined] as const),
  ['anais', undefined],
  ['', undefined],
] as const;
for (const [saisie, attendue] of SAISIES) {
  test(`« ${saisie} » suggests ${attendue ?? 'nothing'}`, () => assert.equal(suggererAdresse(saisie), attendue));
}
