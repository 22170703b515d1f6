import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nomDuPays, PAYS } from './pays.ts';

test('countries bear their French names, France first, then in alphabetical order', () => {
  const noms = PAYS.map(([, nom]) => nom);
  assert.equal(noms[0], 'France');
  assert.deepEqual(
    noms.slice(1),
    noms.slice(1).toSorted((a, b) => a.localeCompare(b, 'fr')),
  );
  assert.ok(noms.includes('Sénégal') && noms.includes('Royaume-Uni'));
});

test('a code has a name, what is no code has none', () => {
  assert.equal(nomDuPays('DE'), 'Allemagne');
  assert.equal(nomDuPays('XX'), undefined);
});
