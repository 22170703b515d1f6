import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titreEnErreur, titreSansErreur } from './titre.ts';

test('a title says once that something is to correct, and takes it back', () => {
  assert.equal(titreEnErreur('Mon compte'), 'Erreur : Mon compte');
  assert.equal(titreEnErreur(titreEnErreur('Mon compte')), 'Erreur : Mon compte');
  assert.equal(titreSansErreur('Erreur : Mon compte'), 'Mon compte');
  assert.equal(titreSansErreur('Mon compte'), 'Mon compte');
});
