import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusDe } from '../refusals.ts';
import { peutAffecter, peutEtiqueter } from './suivi.ts';

const AFFECTATIONS: [string, Parameters<typeof peutAffecter>, string | null][] = [
  ['somebody, for the first time', [{ suiviPar: null, voit: true }, 4], null],
  ['somebody else', [{ suiviPar: 5, voit: true }, 4], null],
  ['nobody any more', [{ suiviPar: 5, voit: false }, null], null],
  ['the same person', [{ suiviPar: 4, voit: true }, 4], 'deja_affecte'],
  ['nobody still', [{ suiviPar: null, voit: false }, null], 'deja_sans_suivi'],
  ['somebody who does not see it', [{ suiviPar: null, voit: false }, 4], 'collegue_sans_acces'],
  ['who followed it, and does not see it any more', [{ suiviPar: 4, voit: false }, 4], 'collegue_sans_acces'],
];
for (const [dit, demande, code] of AFFECTATIONS) {
  test(`a dossier is given to ${dit}`, () => assert.equal(refusDe(peutAffecter(...demande))[0]?.code ?? null, code));
}

const ETIQUETTES: [string, Parameters<typeof peutEtiqueter>, string | null][] = [
  ['put on', [{ deSonIut: true, portee: false }, true], null],
  ['taken off', [{ deSonIut: true, portee: true }, false], null],
  ['put on again', [{ deSonIut: true, portee: true }, true], 'deja_etiquete'],
  ['taken off where it is not', [{ deSonIut: true, portee: false }, false], 'etiquette_non_posee'],
  ['put on from another IUT', [{ deSonIut: false, portee: false }, true], 'etiquette_absente'],
  ['taken off from another IUT', [{ deSonIut: false, portee: true }, false], 'etiquette_absente'],
];
for (const [dit, demande, code] of ETIQUETTES) {
  test(`an étiquette is ${dit}`, () => assert.equal(refusDe(peutEtiqueter(...demande))[0]?.code ?? null, code));
}
