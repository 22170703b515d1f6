import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nomCookieAppareil, nomCookieSession } from './session.ts';

test('over https the session is bound to the host', () => {
  assert.equal(nomCookieSession(new URL('https://candidature.test/connexion')), '__Host-session');
  assert.equal(nomCookieAppareil(new URL('https://candidature.test/connexion')), '__Host-appareil');
});

test('over http browsers refuse that name', () => {
  assert.equal(nomCookieSession(new URL('http://localhost:4321/connexion')), 'session');
});
