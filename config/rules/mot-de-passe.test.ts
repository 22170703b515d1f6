import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ChoixMotDePasse, MotDePasse } from './compte.ts';
import type { RoleAgent } from './droits.ts';
import {
  EXIGENCES_MOT_DE_PASSE,
  exigencesNonSatisfaites,
  fauteDAgent,
  LONGUEUR_ADMINISTRATION,
  LONGUEUR_AGENT,
  normaliserMotDePasse,
  REGLES_DU_TROUSSEAU,
} from './mot-de-passe.ts';

const messages = (lu: { error?: { issues: readonly { message: string }[] } | undefined }) =>
  (lu.error?.issues ?? []).map(({ message }) => message);

// The table below follows « au minimum 8 caractères dont 2 minuscules 2 majuscules 1 chiffre 1 caractère spécial »
// (guide p. 8).

const LONGUEUR = '8 caractères';
const MINUSCULES = '2 minuscules';
const MAJUSCULES = '2 majuscules';
const CHIFFRE = '1 chiffre';
const SPECIAL = '1 caractère spécial';
test('the rule that the page ticks live, line by line', () => {
  assert.deepEqual(
    EXIGENCES_MOT_DE_PASSE.map(({ cle, libelle }) => [cle, libelle]),
    [
      ['longueur', LONGUEUR],
      ['minuscules', MINUSCULES],
      ['majuscules', MAJUSCULES],
      ['chiffre', CHIFFRE],
      ['special', SPECIAL],
    ],
  );
});

const MOTS: [string, string[]][] = [
  ['a', [LONGUEUR, MINUSCULES, MAJUSCULES, CHIFFRE, SPECIAL]],
  ['abCD1:xy', []],
  ['abCD1:x', [LONGUEUR]],
  ['aBCD1:XY', [MINUSCULES]],
  ['ABCD1:XY', [MINUSCULES]],
  ['abcd1:Xy', [MAJUSCULES]],
  ['abcd1:xy', [MAJUSCULES]],
  ['abCDe:xy', [CHIFFRE]],
  ['abCD12xy', [SPECIAL]],
  ['abCD1 xy', [SPECIAL]],
  ['éàÉÀ1;éé', []],
  ['œuÇÉ2026.', []],
  ['abCD1€xy', []],
  ['abCD1_xy', []],
  ['abCD1-xy', []],
  ['abCD1\u{1f600}xy', []],
  ['abCD1\u{1f600}x', [LONGUEUR]],
  ['abCDe\u0301e1x', [SPECIAL]],
  ['abCD²:xyz', [CHIFFRE]],
  ['abc', [LONGUEUR, MAJUSCULES, CHIFFRE, SPECIAL]],
  ['12345678', [MINUSCULES, MAJUSCULES, SPECIAL]],
  ['', [LONGUEUR, MINUSCULES, MAJUSCULES, CHIFFRE, SPECIAL]],
];
for (const [saisie, manques] of MOTS) {
  test(`password « ${saisie} » lacks ${manques.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(exigencesNonSatisfaites(normaliserMotDePasse(saisie)), manques);
    const phrase = saisie ? `Il manque à ce mot de passe : ${manques.join(', ')}.` : 'Choisissez un mot de passe.';
    assert.deepEqual(messages(MotDePasse.safeParse(saisie)), manques.length > 0 ? [phrase] : []);
  });
}

const TROP_LONG = 'Ce mot de passe est trop long : 72 caractères au plus, moins s’il a des accents.';
const LONGUEURS: [string, string, string[]][] = [
  ['72 bytes', `abCD1:${'x'.repeat(66)}`, []],
  ['73 bytes', `abCD1:${'x'.repeat(67)}`, [TROP_LONG]],
  ['72 bytes, with accents', `abCD1:${'é'.repeat(33)}`, []],
  ['73 bytes, with accents', `abCD1:x${'é'.repeat(33)}`, [TROP_LONG]],
];
for (const [dit, saisie, attendus] of LONGUEURS) {
  test(`password of ${dit}`, () => assert.deepEqual(messages(MotDePasse.safeParse(saisie)), attendus));
}
test('a password is kept as typed, blanks included', () => assert.equal(MotDePasse.parse(' abCD1:xy '), ' abCD1:xy '));

const CLAVIERS: [dit: string, un: string, autre: string][] = [
  ['an accent in one sign or two', 'abCD1:xe\u0301', 'abCD1:x\u00e9'],
  ['the spaces of two keyboards', 'abCD1:\u00a0xy', 'abCD1: xy'],
];
for (const [dit, un, autre] of CLAVIERS) {
  test(`one password, ${dit}`, () => {
    const choix = ChoixMotDePasse.parse({ motDePasse: un, confirmation: autre });
    assert.deepEqual(choix, { motDePasse: autre, confirmation: autre });
  });
}
test('« ² » and 2 are two passwords', () =>
  assert.notEqual(MotDePasse.parse('abCD1:²x'), MotDePasse.parse('abCD1:2x')));

test('what Apple’s keychain is asked for passes the guide’s rule, whatever it draws', () => {
  const classes = [...REGLES_DU_TROUSSEAU.matchAll(/required: (?:\[([^\]]+)\]|digit)/g)].map(([, signes]) => [
    ...(signes ?? '0123456789'),
  ]);
  assert.equal(classes.length, 6);
  const [min, max] = /minlength: (\d+); maxlength: (\d+)/.exec(REGLES_DU_TROUSSEAU)?.slice(1).map(Number) ?? [];
  assert.deepEqual([min, max], [20, 64]);
  // The rule for password managers promises one sign of each class and no more.
  fc.assert(
    fc.property(fc.tuple(...classes.map((signes) => fc.constantFrom(...signes))), (tires) => {
      assert.deepEqual(messages(MotDePasse.safeParse(tires.join('').padEnd(max ?? 0, 'a'))), []);
    }),
  );
});
for (const absent of [undefined, null, 8]) {
  test(`password ${absent}`, () => {
    assert.deepEqual(messages(MotDePasse.safeParse(absent)), ['Choisissez un mot de passe.']);
  });
}

const COURT = `Un mot de passe a au moins ${LONGUEUR_AGENT} caractères.`;
const COURT_ADMINISTRATION = `Un mot de passe de l’administration a au moins ${LONGUEUR_ADMINISTRATION} caractères.`;
const DU_PERSONNEL: [RoleAgent[], string, string | undefined][] = [
  [['secretariat'], '', COURT],
  [['secretariat'], 'Nantes-44-A', COURT],
  [['secretariat'], 'Nantes-44-AB', undefined],
  // A sign that takes two units counts for one.
  [['secretariat'], 'Nantes-44-A😀', undefined],
  [['secretariat'], 'Nantes-44-😀', COURT],
  // Somebody who was given nothing yet.
  [[], 'Nantes-44-A', COURT],
  [[], 'Nantes-44-AB', undefined],
  [['administration'], 'Nantes-44-Angers', undefined],
  [['administration'], 'Nantes-44-Anger', COURT_ADMINISTRATION],
  [['administration'], 'Nantes-44-A', COURT_ADMINISTRATION],
  [['responsable', 'administration'], 'Nantes-44-Anger', COURT_ADMINISTRATION],
];
for (const [roles, motDePasse, faute] of DU_PERSONNEL) {
  test(`a password of ${roles.join(', ') || 'no role'}, « ${motDePasse} »: ${faute ? 'too short' : 'long enough'}`, () =>
    assert.equal(fauteDAgent(motDePasse, roles), faute));
}
