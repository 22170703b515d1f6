import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { ADRESSES_RESERVEES } from '@portail/config/rules/catalogue';
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
  ['/403', false],
  ['/404', false],
  ['/413', false],
  ['/413-texte', false],
  ['/429', false],
];
for (const [chemin, attendu] of PAGES) {
  test(`${chemin} is ${attendu ? '' : 'not '}for search engines`, () => {
    assert.equal(estIndexee(`https://portail.test${chemin}`), attendu);
    assert.equal(estIndexee(`https://portail.test${chemin.replace(/\/$/, '')}/`), attendu);
  });
}

test('a page under a private one is private, an address that only begins like one is not', () => {
  assert.ok(estPrive(chemins.candidature('abc')));
  assert.ok(!estPrive('/candidatures-2018'));
});

test('no page of the editors can take the address of one of ours', () => {
  const dossier = new URL('../pages/', import.meta.url);
  const adresses = readdirSync(dossier).map((nom) => nom.split('.')[0] ?? '');
  const siennes = adresses.filter((nom) => !['index', 'robots', '[page]'].includes(nom));
  assert.deepEqual(
    siennes.filter((nom) => !ADRESSES_RESERVEES.includes(nom)),
    [],
  );
});
