import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Telephone } from './compte.ts';
import { estNumeroDuGuide, numeroNet } from './numero.ts';

const messages = (lu: { error?: { issues: readonly { message: string }[] } | undefined }) =>
  (lu.error?.issues ?? []).map(({ message }) => message);

const SANS_NUMERO = 'Indiquez un numéro de téléphone, fixe ou mobile.';
const NUMERO_COURT = 'Ce numéro n’est pas complet : écrivez-le avec ses chiffres, par exemple 02 61 91 00 00.';
const LONG = 'Ce numéro a plus de 15 chiffres : vérifiez-le.';
const PLUSIEURS = 'Écrivez un numéro seul, pas deux.';
const LETTRES = 'Un numéro n’a pas de lettres, ni O pour zéro : écrivez-le seul.';
const signe = (quoi: string) => `Ce numéro contient un signe qui n’y a pas sa place : « ${quoi} ». Retirez-le.`;
const NUMEROS: [unknown, string[]][] = [
  ['02 61 91 00 00', []],
  ['0261910000', []],
  ['02.61.91.00.00', []],
  ['02-61-91-00-00', []],
  ['+33 2 61 91 00 00', []],
  ['+33 (0)2 61 91 00 00', []],
  ['(02) 61 91 00 00', []],
  ['02\u00a061\u00a091\u00a000\u00a000', []],
  ['02/61/91/00/00', []],
  ['+32 475/12.34.56', []],
  ['02\u201161\u201391\u201400\u221200', []],
  ['\u202a02 61 91 00 00\u202c', []],
  ['+33261910000\u200b', []],
  ['０２６１９１００００', []],
  ['00 00 00 00 00', []],
  ['123456', []],
  ['123456789012345', []],
  ['', [SANS_NUMERO]],
  ['  ', [SANS_NUMERO]],
  [undefined, [SANS_NUMERO]],
  [null, [SANS_NUMERO]],
  ['1', [NUMERO_COURT]],
  ['12345', [NUMERO_COURT]],
  ['1234567890123456', [LONG]],
  ['12345678901234567', [LONG]],
  ['tel:+33261910000', []],
  ['TEL: 02 61 91 00 00', []],
  ['Tél. : 02 61 91 00 00', []],
  ['téléphone 02 61 91 00 00', []],
  ['02 61 91 00 0O', [LETTRES]],
  ['o6 12 34 56 78', [LETTRES]],
  ['06 l2 34 56 78', [LETTRES]],
  ['06 12 34 56 78 (mère)', [LETTRES]],
  ['06 12 34 56 78 mère ou père', [LETTRES]],
  ['02 61 91 00 00 poste 12', [LETTRES]],
  ['02 61 91 00 00 x12', [LETTRES]],
  [`02 61 91 00 00 ${'a'.repeat(500)}`, [LETTRES]],
  ['zéro deux', [LETTRES]],
  ['aucun', [LETTRES]],
  ['06 12 34 56 78 / 07 12 34 56 78', [PLUSIEURS]],
  ['06 12 34 56 78 ou 07 12 34 56 78', [PLUSIEURS]],
  ['0612345678;0712345678', [PLUSIEURS]],
  ['0612345678, 0712345678', [PLUSIEURS]],
  ['06 12 34 56 78 - 07 12 34 56 78', [PLUSIEURS]],
  ['06 12 34 56 78 07 12 34 56 78', [PLUSIEURS]],
  ['06 12 34 56 78\n07 12 34 56 78', [PLUSIEURS]],
  ['+33 6 12 34 56 78 +33 7 12 34 56 78', [PLUSIEURS]],
  ['mère 06 12 34 56 78, père 07 12 34 56 78', [PLUSIEURS]],
  ['whatsapp 06 12 34 56 78', [LETTRES]],
  ['06 12 34 56 78 07 12 34 56 78 08 12 34 56 78', [PLUSIEURS]],
  ['06:12:34:56:78', []],
  ['06 12 34 56 78 📱', [signe('📱')]],
  ['#31#0612345678', [signe('#')]],
  ['06*12345678', [signe('*')]],
  ['02+61910000', [signe('+')]],
  ['++33261910000', [signe('+')]],
];
for (const [saisie, attendus] of NUMEROS) {
  test(`phone ${JSON.stringify(saisie)}: ${attendus[0] ?? 'accepted'}`, () => {
    assert.deepEqual(messages(Telephone.safeParse(saisie)), attendus);
  });
}
const ECRITS: [string, string][] = [
  [' +33 (0)2 61 91 00 00 ', '+33 0 2 61 91 00 00'],
  ['02.61-91/00\u00a000', '02 61 91 00 00'],
  ['\u20680261910000\u2069', '0261910000'],
];
for (const [saisie, ecrit] of ECRITS) {
  test(`the phone ${JSON.stringify(saisie)} is read « ${ecrit} »`, () => assert.equal(Telephone.parse(saisie), ecrit));
}

const ZEROS: [string, boolean][] = [
  ['00 00 00 00 00', true],
  ['0000000000', true],
  ['00.00.00.00.00', true],
  ['\u200e００ 00 00 00 00', true],
  ['00 00 00 00', false],
  ['00 00 00 00 00 00', false],
  ['02 61 91 00 00', false],
  ['', false],
];
for (const [saisie, oui] of ZEROS) {
  test(`« ${saisie} » ${oui ? 'is' : 'is not'} the number of the guide (p. 8)`, () => {
    assert.equal(estNumeroDuGuide(saisie), oui);
    assert.equal(estNumeroDuGuide(numeroNet(saisie)), oui);
  });
}
