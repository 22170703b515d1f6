import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debutsDemandes, motsDUneEcole, simplifier } from './recherche.ts';

const SIMPLIFIES = [
  ['Métiers de l’Épargne', 'metiers de l epargne'],
  ["IUT d'Angers-Cholet", 'iut d angers cholet'],
  ['Main-d’œuvre', 'main d oeuvre'],
  ['Weiß, Sørensen, Łukasz, Đặng', 'weiss sorensen lukasz dang'],
  ['Ægir Þór Yıldız İpek', 'aegir thor yildiz ipek'],
  ["D’Almeida D'Almeida DʼAlmeida D`Almeida D´Almeida", 'd almeida d almeida d almeida d almeida d almeida'],
  ['Jean\u2011Pierre\u2013Marie\u2014Anne', 'jean pierre marie anne'],
  ['Mar\u00adtin\u200b \u202a06\u202c', 'martin 06'],
  ['ﬁnancier, Nº 2', 'financier no 2'],
  ['Ελλάς, Иванов', 'ελλασ иванов'],
  ['Lycée Sacré-Coeur', 'lycee sacre coeur'],
  ['Lycée Sacré-Cœur', 'lycee sacre coeur'],
  ['St-Nazaire', 'saint nazaire'],
  ['Ste Luce / Loire', 'sainte luce loire'],
  ['Strasbourg, Best', 'strasbourg best'],
  ['Développement C++ et C#', 'developpement c++ et c#'],
  // This text is decomposed, as some keyboards and files have it.
  ['E\u0301COLE', 'ecole'],
  ["' & | ! :* \\ % _ ( )", ''],
  ['constructor __proto__', 'constructor proto'],
  ['  ', ''],
] as const;
for (const [texte, simplifie] of SIMPLIFIES) {
  test(`« ${texte} » is searched as « ${simplifie} »`, () => assert.equal(simplifier(texte), simplifie));
}

test('a school is found by its name, its postal code and its town', () => {
  const ecole = { nom: "Lycée David d'Angers", codePostal: '49035', ville: 'Angers' };
  assert.equal(motsDUneEcole(ecole), 'lycee david d angers 49035 angers');
});

const DEMANDES: [string, string[][]][] = [
  ['lycée angers', [['lycee'], ['angers']]],
  ['Lycée  LYCEE', [['lycee']]],
  ['St', [['st', 'saint']]],
  ['ste-anne', [['ste', 'sainte'], ['anne']]],
  ['saint', [['saint']]],
  ['lycée a', [['lycee'], ['a']]],
  ['49', [['49']]],
  ['l', []],
  ['l’a', []],
  ["'&|!:*\\", []],
  ['', []],
];
for (const [demande, debuts] of DEMANDES) {
  test(`« ${demande} » asks for ${JSON.stringify(debuts)}`, () => assert.deepEqual(debutsDemandes(demande), debuts));
}
