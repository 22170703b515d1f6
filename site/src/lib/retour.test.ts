import assert from 'node:assert/strict';
import { test } from 'node:test';
import { avecRetour, connexionAvecReprise, connexionPour, pageAppelante, retourValide } from './retour.ts';

const DEFAUT = '/candidatures';

for (const chemin of ['/mon-compte', '/formations/lp-ab/candidater', '/']) {
  test(`« ${chemin} » is a place to go back to`, () => assert.equal(retourValide(chemin, DEFAUT), chemin));
}

const AILLEURS = [
  null,
  '',
  'mon-compte',
  '//ailleurs.test',
  '/\\ailleurs.test',
  'https://ailleurs.test',
  '/a?b=c',
  '/a\nb',
  '/%2F',
];
for (const chemin of AILLEURS) {
  test(`${JSON.stringify(chemin)} is no place to go back to`, () => assert.equal(retourValide(chemin, DEFAUT), DEFAUT));
}

test('the sign-in page carries the way back in its query', () => {
  assert.equal(connexionPour('/candidatures/abc'), '/connexion?retour=%2Fcandidatures%2Fabc');
});

test('the sign-in page is told that it takes a form', () => {
  assert.equal(connexionAvecReprise('/mon-compte'), '/connexion?retour=%2Fmon-compte&reprise=oui');
  assert.equal(connexionAvecReprise('//ailleurs.test'), '/connexion?reprise=oui');
});

test('the sign-in page carries no way back to the home page or to another site', () => {
  assert.equal(avecRetour('/compte/creer', '/'), '/compte/creer');
  assert.equal(avecRetour('/compte/creer', '//ailleurs.test'), '/compte/creer');
});

test('a script’s request leads back to its page, when the browser says which', () => {
  const referer = 'https://portail.test/candidatures/abc?fait=existante';
  assert.equal(pageAppelante(new Headers({ referer })), '/candidatures/abc');
  assert.equal(pageAppelante(new Headers()), undefined);
  assert.equal(pageAppelante(new Headers({ referer: 'illisible' })), undefined);
});
