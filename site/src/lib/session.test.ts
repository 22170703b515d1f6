import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AstroCookies } from 'astro';
import {
  cookieAppareil,
  type DernierCompte,
  dernierCompte,
  jetonDeSession,
  nomCookieAppareil,
  nomCookieSession,
} from './session.ts';

test('over https the session is bound to the host', () => {
  assert.equal(nomCookieSession(new URL('https://candidature.test/connexion')), '__Host-session');
  assert.equal(nomCookieAppareil(new URL('https://candidature.test/connexion')), '__Host-appareil');
});

test('over http the cookie has a plain name, because browsers refuse the prefix', () => {
  assert.equal(nomCookieSession(new URL('http://localhost:4321/connexion')), 'session');
});

const URL_SITE = new URL('http://localhost:4321/');
const cookies = (value: string) => ({ get: () => ({ value }) }) as unknown as AstroCookies;

test('only a token of the cms’s shape is a session', () => {
  const jeton = `${'a_-Z9'.repeat(8)}abc`;
  assert.equal(jetonDeSession(cookies(jeton), URL_SITE), jeton);
  for (const valeur of ['', '€', 'perdue', `${jeton}a`, `${jeton.slice(1)}\n`, `${jeton.slice(1)}é`]) {
    assert.equal(jetonDeSession(cookies(valeur), URL_SITE), undefined, JSON.stringify(valeur));
  }
});

test('only a cookie of the cms’s shape is a device', () => {
  assert.equal(cookieAppareil(cookies('ab-_1.cD~ef.gh'), URL_SITE), 'ab-_1.cD~ef.gh');
  for (const valeur of ['', '€', 'a b', 'a\r\nb']) assert.equal(cookieAppareil(cookies(valeur), URL_SITE), undefined);
});

test('a browser tells whether the account that signs in is the last that did', () => {
  const CAS: [string | undefined, string, DernierCompte][] = [
    ['a.1~b.2', 'a.1~b.2', 'meme'],
    ['a.1.x~b.2.y', 'a.2.z~b.2.y', 'meme'],
    ['a.1~b.2', 'b.2~a.1', 'autre'],
    ['a.1', 'c.3~a.1', 'autre'],
    [undefined, 'a.1', 'inconnu'],
    ['', '', 'inconnu'],
  ];
  for (const [avant, apres, attendu] of CAS) assert.equal(dernierCompte(avant, apres), attendu, `${avant} ${apres}`);
});
