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
const LOCALE_LONGUE = 'Avant le signe @, une adresse mail a 64 caractères au plus.';
const TIRET = 'Après le signe @, un nom ne commence ni ne finit par un tiret, et a 63 caractères au plus.';
const FIN = 'Une adresse mail finit par des lettres, comme .fr ou .com.';
const ESPACE = 'Une adresse mail n’a pas d’espace.';
const UNE_SEULE = 'Indiquez une seule adresse mail, avec un seul signe @.';
const avant = (signe: string) => `Une adresse mail n’a pas le signe « ${signe} ».`;
const apres = (signe: string) => `Une adresse mail n’a pas le signe « ${signe} » après le signe @.`;
const ADRESSES: [unknown, string[]][] = [
  ['a@b.fr', []],
  ['prenom.nom+iut@etu.univ-nantes.fr', []],
  ["d'arc@etu.test", []],
  ['!#$%&*+/=?^_`{|}~-@etu.test', []],
  ['xx.xxxxx@xxxx.fr', []],
  ['hélène@intérieur.test', []],
  ['nom@例え.テスト', []],
  ['nom@exemple.xn--zckzah', []],
  ['nom@xn--r8jz45g.xn--zckzah', []],
  ['nom@3m.fr', []],
  ['nom@1-2.test', []],
  ['nom@deux--tirets.test', []],
  [`${'a'.repeat(64)}@etu.test`, []],
  [`a@${'b'.repeat(63)}.test`, []],
  [`${'a'.repeat(65)}@etu.test`, [LOCALE_LONGUE]],
  [`a@${'b'.repeat(64)}.test`, [TIRET]],
  [`a@${'b.'.repeat(124)}test`, []],
  [`a@${'b.'.repeat(125)}test`, [TROP_LONGUE]],
  [`${'a'.repeat(246)}@etu.test`, [TROP_LONGUE]],
  ['', [SANS_ADRESSE]],
  ['   ', [SANS_ADRESSE]],
  [undefined, [SANS_ADRESSE]],
  [null, [SANS_ADRESSE]],
  [3, [SANS_ADRESSE]],
  ['c', [INCOMPLETE]],
  ['camille', [INCOMPLETE]],
  ['@', [INCOMPLETE]],
  ['camille@', [INCOMPLETE]],
  ['@etu.test', [INCOMPLETE]],
  ['camille@etu', [INCOMPLETE]],
  ['camille@etu.', [INCOMPLETE]],
  ['camille@etu.f', [INCOMPLETE]],
  ['camille@.etu', [INCOMPLETE]],
  ['camille@.etu.test', [INCOMPLETE]],
  ['camille@@etu.test', [UNE_SEULE]],
  ['jean..martin@etu.test', ['Une adresse mail n’a jamais deux points de suite.']],
  ['camille@etu..test', ['Une adresse mail n’a jamais deux points de suite.']],
  ['camille@etu.test..', ['Une adresse mail n’a jamais deux points de suite.']],
  ['.jean@etu.test', [BORDS]],
  ['jean.@etu.test', [BORDS]],
  ['camille@etu.test.', ['Une adresse mail ne finit pas par un point.']],
  ['camille@exem_ple.test', [apres('_')]],
  ['camille@exemple/test.fr', [apres('/')]],
  ['camille@exemple.test?x', [apres('?')]],
  ['camille@exemple.test#x', [apres('#')]],
  ['camille@exemple.test\\', [apres('\\')]],
  ['camille@exemple。test', [apres('。')]],
  ['camille@etu.test:25', [apres(':')]],
  ['camille@etu.test>', [apres('>')]],
  ['camille@etu.😀', [apres('😀')]],
  ['cam\\ille@etu.test', [avant('\\')]],
  ['"camille"@etu.test', [avant('"')]],
  ['camille[1]@etu.test', [avant('[')]],
  ['<camille@etu.test', [avant('<')]],
  ['camille:x@etu.test', [avant(':')]],
  ['x@[127.0.0.1]', [apres('[')]],
  ['x@[IPv6:::1]', [apres('[')]],
  ['x@127.0.0.1', [FIN]],
  ['x@-exemple.test', [TIRET]],
  ['x@exemple-.test', [TIRET]],
  ['x@exemple.-test', [TIRET]],
  ['x@exemple.test-', [TIRET]],
  ['x@exemple.t3st', [FIN]],
  ['x@exemple.123', [FIN]],
  ['x@exemple.1', [FIN]],
  ['x@exemple.te-st', [FIN]],
  ['camille durand@etu.test', [ESPACE]],
  ['camille@etu. test', ['Une adresse mail n’a pas d’espace après le signe @.']],
  ['camille@etu.test\r\nBcc: x', ['Une adresse mail n’a pas d’espace après le signe @.']],
  ['Camille <camille@etu.test>', [ESPACE]],
  ['camille@etu.test, autre@etu.test', [UNE_SEULE]],
  ['camille@etu.test\r\nBcc: x@y.test', [UNE_SEULE]],
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
