import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCORDE, refuser } from '../refusals.ts';
import { ETATS_CANDIDATURE } from './etats.ts';
import { type AuteurMessage, Message, peutEcrireMessage } from './messages.ts';

const FERMES = ['irrecevable', 'abandonnee', 'non_transmise'];
for (const etat of ETATS_CANDIDATURE) {
  for (const dernier of [null, 'candidat', 'agent'] as (AuteurMessage | null)[]) {
    const ouvert = !FERMES.includes(etat) || dernier === 'agent';
    test(`a candidat of a dossier ${etat} writes after ${dernier ?? 'nobody'}: ${ouvert}`, () =>
      assert.deepEqual(peutEcrireMessage(etat, dernier), ouvert ? ACCORDE : refuser('message_ferme')));
  }
}

const TEXTES: [string, string, string | null][] = [
  ['two lines', 'Bonjour,\r\nmerci.', null],
  ['2 000 signs', 'x'.repeat(2000), null],
  ['2 001 signs', 'x'.repeat(2001), 'Un message ne peut pas dépasser 2 000 caractères.'],
  ['spaces', ' \n ', 'Écrivez votre message.'],
];
for (const [dit, saisi, faute] of TEXTES) {
  test(`a message: ${dit}`, () => assert.equal(Message.safeParse(saisi).error?.issues[0]?.message ?? null, faute));
}
