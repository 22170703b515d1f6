import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  attenteDeLaPanne,
  attenteDuReport,
  type EchecEnvoi,
  REPORTS_MAX,
  type SuiteEnvoi,
  suiteDe,
} from './courriels.ts';

const reponse = (command: string, response: string, code = 'EENVELOPE'): EchecEnvoi => ({
  code,
  command,
  response,
  responseCode: Number(response.slice(0, 3)),
});

/** `CAS` holds errors as nodemailer gives them: read in its sources, or seen. */
const CAS: [string, EchecEnvoi, SuiteEnvoi][] = [
  ['connection refused', { code: 'ESOCKET', command: 'CONN' }, 'panne'],
  ['name that does not resolve', { code: 'EDNS', command: 'CONN' }, 'panne'],
  ['no greeting in time', { code: 'ETIMEDOUT', command: 'CONN' }, 'panne'],
  ['no answer in time, whatever was asked', { code: 'ETIMEDOUT', command: 'CONN' }, 'panne'],
  ['greeting that says maintenance', reponse('CONN', '554 5.3.2 maintenance', 'EPROTOCOL'), 'panne'],
  ['greeting that says later', reponse('CONN', '421 4.3.2 try later', 'EPROTOCOL'), 'panne'],
  ['greeting that takes no mail', reponse('CONN', '521 no mail here', 'EPROTOCOL'), 'panne'],
  ['EHLO refused', reponse('EHLO', '550 go away', 'EPROTOCOL'), 'panne'],
  ['HELO refused', reponse('HELO', '504 need a full name', 'EPROTOCOL'), 'panne'],
  ['STARTTLS refused', reponse('STARTTLS', '454 no TLS now', 'ETLS'), 'panne'],
  ['certificate that is not good', { code: 'ESOCKET', command: 'CONN' }, 'panne'],
  ['encryption that fails', { code: 'ETLS', command: 'STARTTLS' }, 'panne'],
  ['password refused', reponse('AUTH PLAIN', '535 5.7.8 bad credentials', 'EAUTH'), 'panne'],
  ['sign-in wanted', reponse('MAIL FROM', '530 5.7.0 authentication required'), 'panne'],
  ['sender refused', reponse('MAIL FROM', '550 5.7.1 sender rejected'), 'panne'],
  ['sender refused, said of the recipient', reponse('RCPT TO', '553 5.1.8 sender domain not found'), 'panne'],
  ['sender address refused, at DATA', reponse('DATA', '550 5.1.7 bad sender', 'EMESSAGE'), 'panne'],
  ['sign-in wanted, said at RCPT', reponse('RCPT TO', '530 5.7.0 authentication required'), 'panne'],
  ['encryption wanted, said at RCPT', reponse('RCPT TO', '538 5.7.11 encryption required'), 'panne'],
  ['commands out of order', reponse('RCPT TO', '503 5.5.1 need MAIL first'), 'panne'],
  ['commands out of order, at DATA', reponse('DATA', '503 5.5.1 no valid recipient'), 'panne'],
  ['server that closes, said at RCPT', reponse('RCPT TO', '421 4.7.0 too many errors'), 'panne'],
  ['server that closes, said at DATA', reponse('DATA', '421 closing', 'EMESSAGE'), 'panne'],
  ['disk of the server full', reponse('DATA', '452 4.3.1 insufficient storage', 'EMESSAGE'), 'panne'],
  ['lookups of the server down', reponse('RCPT TO', '451 4.3.0 temporary lookup failure'), 'panne'],
  ['server in maintenance, said at RCPT', reponse('RCPT TO', '554 5.3.2 not accepting messages'), 'panne'],
  ['connection lost between DATA and its answer', { code: 'ECONNECTION', command: 'CONN' }, 'panne'],
  ['connection lost, half an answer read', reponse('CONN', '550 5.1.1 no s', 'ECONNECTION'), 'panne'],
  ['pooled connection found closed', { code: 'ECONNECTION', command: 'API' }, 'panne'],
  ['answer that makes no sense', reponse('CONN', '250 what?', 'EPROTOCOL'), 'panne'],
  ['error of our own', {}, 'panne'],

  ['greylisting', reponse('RCPT TO', '450 4.2.0 greylisted'), 'report'],
  ['greylisting as a policy', reponse('RCPT TO', '451 4.7.1 try again'), 'report'],
  ['mailbox full for now', reponse('RCPT TO', '452 4.2.2 over quota'), 'report'],
  ['later, without a reason', reponse('RCPT TO', '451'), 'report'],
  ['later, at DATA', reponse('DATA', '451 4.7.0 scanner busy', 'EMESSAGE'), 'report'],
  ['relaying denied', reponse('RCPT TO', '554 5.7.1 relay access denied'), 'report'],
  ['our address on a list', reponse('RCPT TO', '550-5.7.1 blocked\n550 5.7.1 see list'), 'report'],

  ['no such mailbox', reponse('RCPT TO', '550 5.1.1 no such user'), 'refus'],
  ['no such mailbox, without more', reponse('RCPT TO', '550'), 'refus'],
  ['no such domain', reponse('RCPT TO', '550 5.1.2 domain not found'), 'refus'],
  ['address that no server can read (two dots)', reponse('RCPT TO', '501 5.1.3 bad address syntax'), 'refus'],
  ['accents that the server cannot carry', reponse('RCPT TO', '553 5.6.7 no SMTPUTF8'), 'refus'],
  ['mailbox moved', reponse('RCPT TO', '551 user not local'), 'refus'],
  ['domain that takes no mail', reponse('RCPT TO', '556 5.1.10 null MX'), 'refus'],
  ['access denied to the recipient (Exchange)', reponse('RCPT TO', '550 5.4.1 recipient address rejected'), 'refus'],
  ['mailbox full', reponse('DATA', '552 5.2.2 mailbox full', 'EMESSAGE'), 'refus'],
  ['message too big', reponse('DATA', '552 5.3.4 message too big', 'EMESSAGE'), 'refus'],
  ['message refused for what it holds', reponse('DATA', '554 5.7.1 looks like spam', 'EMESSAGE'), 'refus'],
  ['message refused', reponse('DATA', '554 transaction failed', 'EMESSAGE'), 'refus'],
  ['message bigger than announced, found by the client', { code: 'EMESSAGE', command: 'MAIL FROM' }, 'refus'],
  ['no recipient that can be written, found by the client', { code: 'EENVELOPE', command: 'API' }, 'refus'],
];

describe('a mail that was not taken', () => {
  for (const [titre, echec, suite] of CAS) test(`${titre}: ${suite}`, () => assert.equal(suiteDe(echec), suite));
});

test('a mail put off waits 1, 2, 4 … minutes, one hour at most, for five days in all', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 6, 7, 8, 500].map((reports) => attenteDuReport(reports) / 60_000),
    [0, 1, 2, 4, 32, 60, 60, 60],
  );
  const attentes = Array.from({ length: REPORTS_MAX - 1 }, (_, rang) => attenteDuReport(rang + 1));
  const jours = attentes.reduce((somme, attente) => somme + attente, 0) / 86_400_000;
  assert.ok(jours >= 5 && jours < 5.1, `${jours} days`);
});

test('an outage is tried again within the minute, a refused sign-in within ten', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 5, 9999].map((essais) => attenteDeLaPanne(essais) / 1000),
    [5, 10, 20, 40, 60, 60],
  );
  assert.deepEqual(
    [1, 4, 6, 7, 8, 9999].map((essais) => attenteDeLaPanne(essais, 'EAUTH') / 1000),
    [5, 40, 160, 320, 600, 600],
  );
});
