import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nouvelleDuDossier } from './nouvelles.ts';

test('an act that is done has its sentence, any other word of the address has none', () => {
  assert.equal(nouvelleDuDossier('voeux_enregistres'), 'Vos vœux sont enregistrés.');
  for (const fait of ['', 'inconnu', 'constructor', '__proto__', 'toString']) {
    assert.equal(nouvelleDuDossier(fait), undefined);
  }
});
