import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correspond, simplifier } from './recherche.ts';

const SIMPLIFIES = [
  ['Métiers de l’Épargne', 'metiers de l epargne'],
  ["IUT d'Angers-Cholet", 'iut d angers cholet'],
  ['Main-d’œuvre', 'main d oeuvre'],
  ['St-Nazaire', 'saint nazaire'],
  ['Développement C++ et C#', 'developpement c++ et c#'],
  ['  ', ''],
] as const;
for (const [texte, simplifie] of SIMPLIFIES) {
  test(`« ${texte} » is searched as « ${simplifie} »`, () => assert.equal(simplifier(texte), simplifie));
}

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
