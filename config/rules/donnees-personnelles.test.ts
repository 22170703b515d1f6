import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DONNEES_PERSONNELLES, type RegleDonnees, tablesEffacees } from './donnees-personnelles.ts';

test('what an account takes with it, at once', () =>
  assert.deepEqual(tablesEffacees('compte', 'compte_ref'), ['sessions_candidat', 'liens_compte']));

test('what a dossier takes with it', () =>
  assert.deepEqual(tablesEffacees('dossier', 'candidature_ref'), [
    'pieces',
    'reponses_refusees',
    'messages',
    'notes',
    'etiquettes_posees',
    'motifs',
    'lectures_dossier',
    'convocations',
  ]));

test('what a convocation takes with it', () =>
  assert.deepEqual(tablesEffacees('dossier', 'convocation_ref'), ['reservations']));

for (const [table, regle] of Object.entries(DONNEES_PERSONNELLES) as [string, RegleDonnees][]) {
  test(`${table} is exported and erased, or says why not`, () => {
    const entiere = regle.exporte !== null && regle.effacement !== 'jamais';
    assert.ok(entiere || (regle.raison ?? '').length > 20);
  });
}
