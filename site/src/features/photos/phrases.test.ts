import assert from 'node:assert/strict';
import { test } from 'node:test';
import { direAvance, direFaute, direResultat, nommerPdf } from './phrases.ts';

const NOMS: [string, string][] = [
  ['Curriculum-vitae', 'Curriculum-vitae.pdf'],
  ['Relevé : S1/S2 « été »', 'Relevé S1 S2 « été ».pdf'],
  ['  \u0000 ', 'Document.pdf'],
  ['x'.repeat(200), `${'x'.repeat(80)}.pdf`],
];
for (const [intitule, nom] of NOMS) {
  test(`the PDF of « ${intitule.slice(0, 30)} » has a name that every system takes`, () =>
    assert.equal(nommerPdf(intitule), nom));
}

test('a HEIC photo is told what to do on the iPhone', () => {
  assert.match(direFaute('photo_heic', 'IMG_1.jpg'), /IMG_1\.jpg est au format HEIC.*« Le plus compatible »/);
  assert.match(direFaute('pdf_protege', 'a.pdf'), /mot de passe/);
});

test('the progress counts what is being prepared, then says that the pages are laid out', () => {
  assert.equal(direAvance(0, 1), 'Préparation de la page…');
  assert.equal(direAvance(1, 3), 'Préparation : 2 sur 3…');
  assert.equal(direAvance(3, 3), 'Mise en page…');
});

test('what was made is said in pages, weight and quality', () => {
  const fabrique = { octets: new Uint8Array(1_258_291), pages: 3, qualite: 'bonne', tient: true };
  assert.equal(direResultat(fabrique), '3\u00a0pages, 1,1\u00a0Mo, qualité bonne');
});
