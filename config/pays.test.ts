import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NATIONALITES, nomDeLaNationalite, nomDuPays, PAYS } from './pays.ts';

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

test('nationalities are those of countries, and « Apatride »', () => {
  const codes = NATIONALITES.map(([code]) => code);
  assert.equal(NATIONALITES[0]?.[1], 'France');
  assert.ok(NATIONALITES.some(([, nom]) => nom === 'Apatride'));
  for (const territoire of ['MQ', 'RE', 'YT', 'AQ', 'BV', 'GL', 'HK', 'PR', 'GI', 'TF']) {
    assert.ok(!codes.includes(territoire), territoire);
    assert.ok(nomDeLaNationalite(territoire), 'what was stored is still read');
  }
  for (const pays of ['FR', 'PS', 'TW', 'VA', 'XK', 'EH', 'MC', 'SN']) assert.ok(codes.includes(pays), pays);
  assert.equal(codes.length, 199);
  assert.equal(nomDeLaNationalite('XA'), 'Apatride');
  assert.equal(nomDeLaNationalite('ZZ'), undefined);
  assert.equal(nomDuPays('XA'), undefined);
});
