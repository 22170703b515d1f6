import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  attenteApres,
  ChangementMotDePasse,
  Connexion,
  FREINS,
  RENVOI_LIEN_MS,
  SESSION_ECRITURE_MS,
  sessionVivante,
  VALIDITE_LIEN_MS,
} from './compte.ts';

type Lecture = { error?: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined };
const messages = (lu: Lecture) => (lu.error?.issues ?? []).map(({ message }) => message);

const SANS_ADRESSE = 'Indiquez votre adresse mail.';

// The table below tests the change of password.

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

// The table below tests how long failures make the next try wait.

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
  ['accuse', 29, 0],
  ['accuse', 30, 15 * MINUTE],
  ['inscription', 299, 0],
  ['inscription', 300, 15 * MINUTE],
  ['validation', 4, 0],
  ['validation', 5, 5 * MINUTE],
  ['validation', 10, 160 * MINUTE],
  ['validation', 99, 180 * MINUTE],
  ['changement', 5, 5 * MINUTE],
  ['avis', 5, 5 * MINUTE],
  ['reinitialisation', 5, 0],
  ['reinitialisation', 6, MINUTE],
  ['reinitialisation', 99, 60 * MINUTE],
  ['mot_de_passe', 4, 0],
  ['mot_de_passe', 5, 10 * MINUTE],
];
for (const [frein, echecs, attente] of ATTENTES) {
  test(`${frein}: after ${echecs} failures, ${attente / MINUTE} minutes`, () => {
    assert.equal(attenteApres(frein, echecs), attente);
  });
}

test('who asks again and again for a new password never leaves its owner without a link that works', () => {
  assert.ok(FREINS.reinitialisation.attenteMaxMs <= VALIDITE_LIEN_MS.reinitialisation);
});

// The table below tests the sign-in form.

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

// The tests below check delays and sessions.

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
