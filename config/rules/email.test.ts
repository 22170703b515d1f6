import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Email } from './compte.ts';
import { fauteDAdresse, normaliserEmail } from './email.ts';

const messages = (lu: { error?: { issues: readonly { message: string }[] } | undefined }) =>
  (lu.error?.issues ?? []).map(({ message }) => message);

const NORMALISES: [string, string][] = [
  ['camille.durand@etu.test', 'camille.durand@etu.test'],
  ['  Camille.DURAND@Etu.Test \n', 'camille.durand@etu.test'],
  ['RENÉ@etu.test', 'rené@etu.test'],
  ['rene\u0301@etu.test', 'ren\u00e9@etu.test'],
  ['RENE\u0301@ETU.TEST', 'ren\u00e9@etu.test'],
  ['\u00a0a@etu.test\u00a0', 'a@etu.test'],
  ['camille\u0000@etu\u200b.test', 'camille@etu.test'],
  ['\u2066camille@etu.test\u2069\u202e', 'camille@etu.test'],
];
for (const [saisie, adresse] of NORMALISES) {
  test(`the address ${JSON.stringify(saisie)} is ${adresse}`, () => {
    assert.equal(normaliserEmail(saisie), adresse);
    assert.equal(Email.parse(saisie), adresse);
    assert.equal(normaliserEmail(adresse), adresse);
  });
}

const SANS_ADRESSE = 'Indiquez votre adresse mail.';
const INCOMPLETE = 'Cette adresse mail n’est pas complète : il lui faut la forme nom@domaine.fr.';
const BORDS = 'Avant le signe @, une adresse mail ne commence ni ne finit par un point.';
const TROP_LONGUE = 'Cette adresse mail est trop longue.';
const ADRESSES: [unknown, string[]][] = [
  ['a@b.fr', []],
  ['prenom.nom+iut@etu.univ-nantes.fr', []],
  ["d'arc@etu.test", []],
  [`${'a'.repeat(246)}@etu.test`, [TROP_LONGUE]],
  [`${'a'.repeat(245)}@etu.test`, []],
  ['', [SANS_ADRESSE]],
  ['   ', [SANS_ADRESSE]],
  [undefined, [SANS_ADRESSE]],
  [null, [SANS_ADRESSE]],
  [3, [SANS_ADRESSE]],
  ['c', [INCOMPLETE]],
  ['camille', [INCOMPLETE]],
  ['camille@', [INCOMPLETE]],
  ['@etu.test', [INCOMPLETE]],
  ['camille@etu', [INCOMPLETE]],
  ['camille@etu.', [INCOMPLETE]],
  ['camille@etu.f', [INCOMPLETE]],
  ['camille@@etu.test', [INCOMPLETE]],
  ['camille@.etu', [INCOMPLETE]],
  ['jean..martin@etu.test', ['Une adresse mail n’a jamais deux points de suite.']],
  ['camille@etu..test', ['Une adresse mail n’a jamais deux points de suite.']],
  ['.jean@etu.test', [BORDS]],
  ['jean.@etu.test', [BORDS]],
  ['camille@etu.test.', ['Une adresse mail ne finit pas par un point.']],
  ['camille@etu.test..', ['Une adresse mail n’a jamais deux points de suite.']],
  ['xx.xxxxx@xxxx.fr', []],
  ['camille@.etu.test', [INCOMPLETE]],
  ['camille durand@etu.test', [INCOMPLETE]],
  ['camille@etu.test, autre@etu.test', [INCOMPLETE]],
  ['Camille <camille@etu.test>', [INCOMPLETE]],
  ['camille@etu.test\r\nBcc: x@y.test', [INCOMPLETE]],
];
for (const [saisie, attendus] of ADRESSES) {
  test(`address ${JSON.stringify(saisie)?.slice(0, 40)}: ${attendus[0] ?? 'accepted'}`, () => {
    assert.deepEqual(messages(Email.safeParse(saisie)), attendus);
  });
}

test('what the schema says is what the rule says; an address that is not there has its own sentence', () => {
  assert.equal(fauteDAdresse(''), undefined);
  assert.equal(fauteDAdresse('camille@etu'), INCOMPLETE);
});
