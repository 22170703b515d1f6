import assert from 'node:assert/strict';
import { test } from 'node:test';
import { raisonDuRefus } from './remise-courriel.ts';

const PLEINE = 'La boîte de cette personne est pleine.';
const ABSENTE = 'Cette adresse n’existe pas ou n’existe plus.';
const REFUS = 'Le serveur de cette adresse refuse les courriels du portail.';
const REPONSES: [string, string | null, string][] = [
  ['an unknown address', 'Can’t send mail - all recipients were rejected: 550 5.1.1 User unknown', ABSENTE],
  ['an unknown address, in words alone', '550 No such user here', ABSENTE],
  ['a mailbox that is full', '552 5.2.2 Mailbox full', PLEINE],
  ['a quota, in words alone', '550 user is over quota', PLEINE],
  ['a mail too big', '552 5.3.4 Message too big', 'Le serveur de cette adresse trouve le courriel trop lourd.'],
  ['a mailbox that is closed', '550 5.2.1 Account disabled', 'La boîte de cette personne est fermée.'],
  ['a policy', '554 5.7.1 Message rejected as spam', REFUS],
  ['no more than a code', '550', 'Le serveur de cette adresse a refusé le courriel.'],
  ['nothing', null, 'Le serveur de cette adresse a refusé le courriel.'],
];
for (const [dit, erreur, raison] of REPONSES) {
  test(`refused by ${dit}`, () => assert.equal(raisonDuRefus(erreur), raison));
}
