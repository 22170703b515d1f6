import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simplifier } from '@portail/config/rules/recherche';
import { correspond } from './recherche.ts';

const LIGNE = simplifier('Assurance, banque, finance : chargé de clientèle Parcours Banque (ABF) IUT Le Mans');
const DEMANDES: [string, boolean][] = [
  ['', true],
  ['BANQUE', true],
  ['banque mans', true],
  ['mans banque', true],
  ['charge clientele', true],
  ['chargé-clientèle', true],
  ['clientél', true],
  ['(abf)', true],
  ['banque nantes', false],
  ['banques', false],
];
for (const [demande, attendu] of DEMANDES) {
  test(`« ${demande} » ${attendu ? 'finds' : 'does not find'} the line`, () =>
    assert.equal(correspond(LIGNE, demande), attendu));
}
