import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nomDeDossier, nomDeFichier, nomSur, nomUnique } from './noms-fichiers.ts';

const NOMS: [ecrit: string, sur: string][] = [
  ['LEFÈVRE Zoé – 2027-000028', 'LEFÈVRE Zoé – 2027-000028'],
  ['Zoe\u0301', 'Zoé'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\x', 'C Windows x'],
  ['a\u0000b\nc', 'a b c'],
  ['Quoi ? "oui" <non>|*', 'Quoi oui non'],
  ['  .htaccess. ', 'htaccess'],
  ['NUL', '_NUL'],
  ['com1.pdf', '_com1.pdf'],
  ['Commun', 'Commun'],
  ['', 'fichier'],
  ['...', 'fichier'],
];
for (const [ecrit, sur] of NOMS) {
  test(`${JSON.stringify(ecrit)} is named ${JSON.stringify(sur)}`, () => assert.equal(nomSur(ecrit), sur));
}

test('a long name is cut before its extension, between two characters', () => {
  assert.equal(nomDeFichier('CV.PDF', 'pdf'), 'CV.pdf');
  assert.equal(nomDeFichier('Relevé', 'pdf'), 'Relevé.pdf');
  assert.equal(nomDeFichier(`${'é'.repeat(300)}.pdf`, 'pdf'), `${'é'.repeat(80)}.pdf`);
  assert.equal(nomDeDossier('😀'.repeat(200)), '😀'.repeat(80));
});

test('names are unique, whatever their case', () => {
  const pris = new Set<string>();
  assert.deepEqual(
    ['CV.pdf', 'cv.pdf', 'CV.pdf', 'CV (2).pdf', 'Index'].map((nom) => nomUnique(nom, pris)),
    ['CV.pdf', 'cv (2).pdf', 'CV (3).pdf', 'CV (2) (2).pdf', 'Index'],
  );
});
