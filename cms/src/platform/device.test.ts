import assert from 'node:assert/strict';
import { test } from 'node:test';
import { APPAREIL_DUREE_MS } from '@portail/config/rules/compte';
import { appareilDe, cookieAppareil } from './device.ts';

const JOUR_MS = 86_400_000;
const INSTANT = new Date('2027-03-01T12:00:00Z');
const apres = (ms: number) => new Date(INSTANT.getTime() + ms);
/** `parties` splits the first mark of a cookie: its identifier, its day, its signature. */
const parties = (cookie: string) => (cookie.split('~')[0] ?? '').split('.') as [string, string, string];

const A = cookieAppareil(undefined, 'a', INSTANT);
const [id, jour, signe] = parties(A);
const [idDeB, , signeDeB] = parties(cookieAppareil(undefined, 'b', INSTANT));

test('a browser that signed in is known for that account, and for no other', () => {
  assert.deepEqual([appareilDe(A, 'a', INSTANT), appareilDe(A, 'b', INSTANT)], [id, undefined]);
  assert.match(id, /^[\w-]{22}$/);
});

test('two browsers of one account are two', () => {
  assert.notEqual(id, parties(cookieAppareil(undefined, 'a', INSTANT))[0]);
});

/** `FORGES` are what somebody may send in the place of the cookie. */
const FORGES: [string, string | undefined][] = [
  ['no cookie', undefined],
  ['an empty one', ''],
  ['separators alone', '~~..~.~'],
  ['no signature', `${id}.${jour}`],
  ['an empty signature', `${id}.${jour}.`],
  ['a cut signature', `${id}.${jour}.${signe.slice(0, -1)}`],
  ['a longer signature', `${id}.${jour}.${signe}=`],
  ['a signature of another account', `${id}.${jour}.${signeDeB}`],
  ['another browser under this signature', `${idDeB}.${jour}.${signe}`],
  ['a later day under this signature', `${id}.${Number(jour) + 300}.${signe}`],
  ['the parts moved', `${id}:${jour}..${signe}`],
  ['the right mark behind five others', ['v.w.x', 'v.w.x', 'v.w.x', 'v.w.x', 'v.w.x', A].join('~')],
];
for (const [titre, cookie] of FORGES) {
  test(`${titre}: nobody is known`, () => assert.equal(appareilDe(cookie, 'a', INSTANT), undefined));
}

/** `AGES` are a day away from the limit, because days are whole. */
const AGES: [number, string | undefined][] = [
  [0, id],
  [APPAREIL_DUREE_MS - JOUR_MS, id],
  [APPAREIL_DUREE_MS + JOUR_MS, undefined],
];
for (const [age, attendu] of AGES) {
  test(`after ${age / JOUR_MS} days, it is ${attendu ? 'known' : 'forgotten'}`, () =>
    assert.equal(appareilDe(A, 'a', apres(age)), attendu));
}

test('signing in again keeps the identifier, and starts the year again', () => {
  const encore = cookieAppareil(A, 'a', apres(300 * JOUR_MS));
  assert.equal(encore.split('~').length, 1);
  assert.equal(appareilDe(encore, 'a', apres(600 * JOUR_MS)), id);
});

test('five accounts share a browser; the sixth takes the place of the oldest', () => {
  const cookie = ['a', 'b', 'c', 'd', 'e', 'f'].reduce<string | undefined>(
    (avant, compte) => cookieAppareil(avant, compte, INSTANT),
    undefined,
  );
  const connus = ['a', 'b', 'c', 'd', 'e', 'f'].filter((compte) => appareilDe(cookie, compte, INSTANT));
  assert.deepEqual(connus, ['b', 'c', 'd', 'e', 'f']);
});
