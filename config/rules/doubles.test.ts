import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Personne, type RaisonDouble, raisonDuDouble } from './doubles.ts';

const ELODIE: Personne = { nom: 'Lefèvre', prenom: 'Élodie', naissance: '2005-03-12', ine: '1234567890A' };
const COMPARAISONS: [string, Partial<Personne>, RaisonDouble | null][] = [
  ['the same INE, whatever the name', { nom: 'Martin', prenom: 'Zoé', naissance: '2001-01-01' }, 'ine'],
  ['the same name typed otherwise', { nom: 'LEFEVRE', prenom: 'elodie', ine: null }, 'naissance'],
  ['the same name and another INE: a slip in one of them', { ine: '1234567890B' }, 'naissance'],
  ['a namesake of another day', { ine: null, naissance: '2005-03-13' }, null],
  ['a twin', { ine: null, prenom: 'Émile' }, null],
  ['a name of which the parts are exchanged', { ine: null, nom: 'Élodie', prenom: 'Lefèvre' }, null],
  ['a day that nobody knows', { ine: null, naissance: null }, null],
];
for (const [dit, autre, raison] of COMPARAISONS) {
  test(`two accounts: ${dit}`, () => {
    assert.equal(raisonDuDouble(ELODIE, { ...ELODIE, ...autre }), raison);
    assert.equal(raisonDuDouble({ ...ELODIE, ...autre }, ELODIE), raison);
  });
}

test('two accounts without an INE or a day are not one person for that', () => {
  const vide = { ...ELODIE, ine: '', naissance: null };
  assert.equal(raisonDuDouble(vide, { ...vide }), null);
});
