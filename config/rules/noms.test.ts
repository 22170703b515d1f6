import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nomCourt, nomDePersonne } from './noms.ts';

const Nom = nomDePersonne('votre nom', 100);
const REFUS = 'Votre nom ne peut contenir ni adresse web ni numéro.';

/** `NOMS` pairs what is typed with what is stored. */
const NOMS: [string, string][] = [
  ['D’Almeida', 'D’Almeida'],
  ["O'Brien", "O'Brien"],
  ['Nguyễn', 'Nguyễn'],
  ['de La Tour d’Auvergne-Lauraguais', 'de La Tour d’Auvergne-Lauraguais'],
  ['Weiß / Łukasz', 'Weiß / Łukasz'],
  ['MARTIN (DUPONT)', 'MARTIN (DUPONT)'],
  ['Wwwimmer', 'Wwwimmer'],
  ['Louis XIV', 'Louis XIV'],
  ['Ravi s/o Kumar', 'Ravi s/o Kumar'],
  ['J.R.R. Tolkien', 'J.R.R. Tolkien'],
  ['M.-Claude', 'M.-Claude'],
  ['St. Pierre', 'St. Pierre'],
  ['Ste.Marie', 'Ste. Marie'],
  ['X Æ A-12', 'X Æ A-12'],
  ['Martin 2e', 'Martin 2e'],
  ['Candidat 123', 'Candidat 123'],
  ...['Point', 'Dot', 'Jean Point', 'Point Dupont', 'Marie Point Dupont', 'Dot Com', 'MARTIN POINT'].map(
    (nom): [string, string] => [nom, nom],
  ),
  ...['Lepoint Com', 'Dupoint', 'At', 'Hatt', 'Côme Info', 'Dorothy Dot Martin', 'de', 'Point-du-Jour'].map(
    (nom): [string, string] => [nom, nom],
  ),
  // These texts make no link any more once stored.
  ['iut-paiement.example', 'iut-paiement. example'],
  ['voir t.me/gagne', 'voir t. me/gagne'],
];
for (const [saisie, garde] of NOMS) {
  test(`« ${saisie} » is kept as « ${garde} »`, () => assert.equal(Nom.parse(saisie), garde));
}

const REFUSES = [
  '//exemple.fr',
  'iut-paiement point example',
  'exemple dot com',
  'Exemple Dot Com',
  'EXEMPLE POINT FR',
  'exemple-point-fr',
  'voir exemple point net/cadeau',
  'nom (at) exemple',
  'nom(AT)exemple (dot) com',
  'nom arobase exemple',
  'exemple (point) fr',
  'https exemple',
  'hxxps exemple',
  'www.exemple.fr',
  'WWW . exemple',
  'appelez le 0612345678',
  'appelez le 06 12 34 56 78',
  'appelez le 08-99-12-34-56',
  '1 000 euros',
];
for (const saisie of REFUSES) {
  test(`« ${saisie} » is refused`, () => {
    const lu = Nom.safeParse(saisie);
    assert.deepEqual(
      lu.error?.issues.map(({ message }) => message),
      [REFUS],
    );
  });
}

/** These names are already refused for a sign that no name has, or for want of a letter. */
const AUTRES_SIGNES = [
  '٠٦١٢٣٤٥٦٧٨',
  '０６１２',
  '192.168.0.1',
  'vous avez gagné 500 € : réclamez-les sur https://iut-paiement.example/?c=1 avant ce soir',
  'http://exemple',
  'HTTPS://exemple.fr',
  'nom@exemple.fr',
  'exemple。fr',
  '10 €',
];
for (const saisie of AUTRES_SIGNES) {
  test(`« ${saisie} » is refused`, () => assert.equal(Nom.safeParse(saisie).success, false));
}

test('nothing, or too much, is said first', () => {
  assert.deepEqual(
    ['', ' ', 'x'.repeat(101)].map((saisie) => Nom.safeParse(saisie).error?.issues[0]?.message),
    ['Indiquez votre nom.', 'Indiquez votre nom.', 'Votre nom ne peut pas dépasser 100 caractères.'],
  );
});

for (const [prenom, nom, court] of [
  ['Anaïs', 'Le Goff', 'Anaïs L.'],
  ['Jean-Noël', 'éluard', 'Jean-Noël É.'],
  ['Łukasz', '𐐀bc', 'Łukasz 𐐀.'],
  ['An"a\\ïs', '"Le Goff', 'Anaïs L.'],
] as const) {
  test(`${prenom} ${nom} is named ${court}`, () => assert.equal(nomCourt({ prenom, nom }), court));
}
