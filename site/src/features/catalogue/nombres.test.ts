import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libelleFormations, libelleResultats } from './nombres.ts';

for (const [nombre, libelle] of [
  [0, 'Aucun résultat'],
  [1, '1 résultat'],
  [68, '68 résultats'],
] as const) {
  test(libelle, () => assert.equal(libelleResultats(nombre), libelle));
}

for (const [nombre, libelle] of [
  [0, 'Aucune licence professionnelle'],
  [1, '1 licence professionnelle'],
  [12, '12 licences professionnelles'],
] as const) {
  test(libelle, () => assert.equal(libelleFormations(nombre), libelle));
}
