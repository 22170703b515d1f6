import assert from 'node:assert/strict';
import { test } from 'node:test';
import { avisDossiersTransmis, nouvelleDuCompte } from './nouvelles.ts';

test('dossiers transmitted are counted in French, and nothing is said of none', () => {
  assert.equal(avisDossiersTransmis(0), undefined);
  assert.match(avisDossiersTransmis(1) ?? '', /^Vous avez transmis 1 dossier : ce qui y figure ne change plus/);
  assert.match(avisDossiersTransmis(3) ?? '', /^Vous avez transmis 3 dossiers :/);
});

test('an act that is done has its sentence, any other word of the address has none', () => {
  assert.equal(nouvelleDuCompte('enregistre'), 'C’est enregistré.');
  for (const fait of ['', 'inconnu', 'constructor', '__proto__', 'toString']) {
    assert.equal(nouvelleDuCompte(fait), undefined);
  }
});
