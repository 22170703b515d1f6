import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chemins, estIndexee, estPrive } from './chemins.ts';

const PAGES: [string, boolean][] = [
  [chemins.accueil, true],
  [chemins.formations, true],
  [chemins.formation('animal'), true],
  [chemins.etablissement('laval'), true],
  [chemins.aide, true],
  ['/cookies', true],
  [chemins.connexion, false],
  [chemins.monCompte, false],
  [chemins.style, false],
  ['/404', false],
  ['/413', false],
];
for (const [chemin, attendu] of PAGES) {
  test(`${chemin} is ${attendu ? '' : 'not '}for search engines`, () => {
    assert.equal(estIndexee(`https://portail.test${chemin}`), attendu);
    assert.equal(estIndexee(`https://portail.test${chemin.replace(/\/$/, '')}/`), attendu);
  });
}

test('what is under a private page is private, what only begins like one is not', () => {
  assert.ok(estPrive(chemins.candidature('abc')));
  assert.ok(!estPrive('/candidatures-2018'));
});
