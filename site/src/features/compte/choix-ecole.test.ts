import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afficherEcole, annoncer } from './choix-ecole.ts';

test('a school is shown as the guide shows it', () => {
  const ecole = { nom: "Lycée David d'Angers", adresse: '1 rue Paul Langevin', codePostal: '49035', ville: 'Angers' };
  assert.equal(afficherEcole(ecole), "Lycée David d'Angers - 49035 - Angers");
});

test('how many are proposed is said in French', () => {
  assert.equal(annoncer(10), '10 établissements proposés');
  assert.equal(annoncer(1), '1 établissement proposé');
  assert.match(annoncer(0), /^Aucun établissement proposé/);
});
