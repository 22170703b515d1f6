import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  attenteApres,
  ChangementMotDePasse,
  Connexion,
  Email,
  EXIGENCES_MOT_DE_PASSE,
  exigencesNonSatisfaites,
  MotDePasse,
  normaliserEmail,
  RENVOI_LIEN_MS,
  SESSION_ECRITURE_MS,
  sessionVivante,
  Telephone,
  VALIDITE_LIEN_MS,
} from './compte.ts';

type Lecture = { error?: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined };
const messages = (lu: Lecture) => (lu.error?.issues ?? []).map(({ message }) => message);

// E-mail

const NORMALISES: [string, string][] = [
  ['camille.durand@etu.test', 'camille.durand@etu.test'],
  ['  Camille.DURAND@Etu.Test \n', 'camille.durand@etu.test'],
  ['RENÉ@etu.test', 'rené@etu.test'],
  ['rene\u0301@etu.test', 'ren\u00e9@etu.test'],
  ['RENE\u0301@ETU.TEST', 'ren\u00e9@etu.test'],
  ['\u00a0a@etu.test\u00a0', 'a@etu.test'],
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
  ['camille@etu..test', [INCOMPLETE]],
  ['camille@.etu.test', [INCOMPLETE]],
  ['camille\u0000@etu.test', [INCOMPLETE]],
  ['camille\u202e@etu.test', [INCOMPLETE]],
  ['camille@etu\u200b.test', [INCOMPLETE]],
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

// Password: « au minimum 8 caractères dont 2 minuscules 2 majuscules 1 chiffre 1 caractère spécial » (guide p. 8)

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
    assert.deepEqual(exigencesNonSatisfaites(saisie), manques);
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
for (const absent of [undefined, null, 8]) {
  test(`password ${absent}`, () => {
    assert.deepEqual(messages(MotDePasse.safeParse(absent)), ['Choisissez un mot de passe.']);
  });
}

// Phone

const SANS_NUMERO = 'Indiquez un numéro de téléphone, fixe ou mobile.';
const NUMERO_COURT = 'Ce numéro n’est pas complet : écrivez-le avec ses chiffres, par exemple 02 61 91 00 00.';
const NUMEROS: [unknown, string[]][] = [
  ['02 61 91 00 00', []],
  ['0261910000', []],
  ['02.61.91.00.00', []],
  ['02-61-91-00-00', []],
  ['+33 2 61 91 00 00', []],
  ['+33 (0)2 61 91 00 00', []],
  ['(02) 61 91 00 00', []],
  ['02\u00a061\u00a091\u00a000\u00a000', []],
  ['123456', []],
  ['123456789012345', []],
  ['', [SANS_NUMERO]],
  ['  ', [SANS_NUMERO]],
  [undefined, [SANS_NUMERO]],
  [null, [SANS_NUMERO]],
  ['1', [NUMERO_COURT]],
  ['12345', [NUMERO_COURT]],
  ['1234567890123456', [NUMERO_COURT]],
  ['02 61 91 00 0O', [NUMERO_COURT]],
  ['zéro deux', [NUMERO_COURT]],
  ['02+61910000', [NUMERO_COURT]],
  ['++33261910000', [NUMERO_COURT]],
];
for (const [saisie, attendus] of NUMEROS) {
  test(`phone ${JSON.stringify(saisie)}: ${attendus[0] ?? 'accepted'}`, () => {
    assert.deepEqual(messages(Telephone.safeParse(saisie)), attendus);
  });
}
test('a phone is kept as typed, but for the blanks around', () => {
  assert.equal(Telephone.parse(' +33 (0)2 61 91 00 00 '), '+33 (0)2 61 91 00 00');
});

// Change of password

const CHANGEMENTS: [string, object, Record<string, string>][] = [
  ['all well', {}, {}],
  ['no current password', { motDePasseActuel: '' }, { motDePasseActuel: 'Indiquez votre mot de passe actuel.' }],
  [
    'confirmation other',
    { confirmation: 'abCD1:xY' },
    { confirmation: 'Les deux mots de passe ne sont pas les mêmes.' },
  ],
  ['confirmation missing', { confirmation: undefined }, { confirmation: 'Saisissez à nouveau le mot de passe.' }],
  [
    'a weak password and another confirmation, said at once',
    { motDePasse: 'abc', confirmation: 'abd' },
    {
      motDePasse: 'Il manque à ce mot de passe : 8 caractères, 2 majuscules, 1 chiffre, 1 caractère spécial.',
      confirmation: 'Les deux mots de passe ne sont pas les mêmes.',
    },
  ],
];
for (const [dit, change, champs] of CHANGEMENTS) {
  test(`change of password: ${dit}`, () => {
    const saisie = { motDePasseActuel: 'x', motDePasse: 'abCD1:xy', confirmation: 'abCD1:xy', ...change };
    const lu = ChangementMotDePasse.safeParse(saisie);
    assert.deepEqual(
      (lu.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
      Object.entries(champs),
    );
  });
}

// What failures cost

const MINUTE = 60_000;
const ATTENTES: [Parameters<typeof attenteApres>[0], echecs: number, attente: number][] = [
  ['compte', 1, 0],
  ['compte', 9, 0],
  ['compte', 10, MINUTE],
  ['compte', 11, 2 * MINUTE],
  ['compte', 13, 8 * MINUTE],
  ['compte', 16, 60 * MINUTE],
  ['compte', 5000, 60 * MINUTE],
  ['appareil', 10, MINUTE],
  ['client', 99, 0],
  ['client', 100, 15 * MINUTE],
  ['client', 1000, 15 * MINUTE],
  ['inscription', 299, 0],
  ['inscription', 300, 15 * MINUTE],
];
for (const [frein, echecs, attente] of ATTENTES) {
  test(`${frein}: after ${echecs} failures, ${attente / MINUTE} minutes`, () => {
    assert.equal(attenteApres(frein, echecs), attente);
  });
}

// Sign-in

const CONNEXIONS: [string, object, string[]][] = [
  ['any address, any password', { email: 'c', motDePasse: 'x' }, []],
  ['no address', { email: '', motDePasse: 'x' }, [SANS_ADRESSE]],
  ['no password', { email: 'a@b.fr', motDePasse: '' }, ['Indiquez votre mot de passe.']],
  ['nothing', {}, [SANS_ADRESSE, 'Indiquez votre mot de passe.']],
];
for (const [dit, saisie, attendus] of CONNEXIONS) {
  test(`sign-in, ${dit}`, () => assert.deepEqual(messages(Connexion.safeParse(saisie)), attendus));
}
test('sign-in refuses a field that nobody asked', () => {
  assert.equal(Connexion.safeParse({ email: 'a@b.fr', motDePasse: 'x', role: 'administration' }).success, false);
});

// Delays and sessions

const HEURE = 3_600_000;
const JOUR = 24 * HEURE;
test('the delays of domain §5', () => {
  assert.deepEqual(VALIDITE_LIEN_MS, {
    validation: 1_296_000_000,
    changement: 1_296_000_000,
    reinitialisation: 3_600_000,
  });
  assert.equal(SESSION_ECRITURE_MS, 60_000);
  assert.equal(RENVOI_LIEN_MS, 60_000);
});

const SESSIONS: [string, number, number, boolean][] = [
  ['just opened', 0, 0, true],
  ['idle 1 ms less than 12 hours', 12 * HEURE, 12 * HEURE - 1, true],
  ['idle 12 hours', 12 * HEURE, 12 * HEURE, false],
  ['idle for days', 3 * JOUR, 2 * JOUR, false],
  ['used, 1 ms less than 7 days old', 7 * JOUR - 1, 0, true],
  ['used, 7 days old', 7 * JOUR, 0, false],
  ['used, a month old', 30 * JOUR, 0, false],
];
for (const [dit, age, inactive, vivante] of SESSIONS) {
  test(`session ${dit}: ${vivante ? 'alive' : 'over'}`, () => {
    const maintenant = new Date('2026-03-29T01:30:00Z');
    const il_y_a = (ms: number) => new Date(maintenant.getTime() - ms);
    assert.equal(sessionVivante({ ouverteLe: il_y_a(age), vueLe: il_y_a(inactive) }, maintenant), vivante);
  });
}
