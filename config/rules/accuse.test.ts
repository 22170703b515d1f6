import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numeroAccuse, numeroRenvoi, remisesEnMots } from './accuse.ts';

for (const [annee, id, numero] of [
  [2027, 1, '2027-000001'],
  [2027, 123_456, '2027-123456'],
  [2028, 1_234_567, '2028-1234567'],
] as const) {
  test(`dossier ${id} of ${annee} is ${numero}`, () => assert.equal(numeroAccuse(annee, id), numero));
}
test('compléments bear the number of their dossier, and their rank', () =>
  assert.equal(numeroRenvoi('2027-000001', 2), '2027-000001-C2'));

test('an accusé says its kind, its number, its hour in Paris and its pièces', () => {
  const le = '2027-03-01T10:00:00.000Z';
  const pieces = [{ intitule: 'Curriculum-vitae', reponse: 'CV.pdf' }];
  assert.deepEqual(
    remisesEnMots([
      { numero: '2027-000028', le, pieces: [] },
      { numero: '2027-000028-C1', le, pieces },
    ]),
    [
      {
        ...{ titre: 'Dossier transmis', numero: '2027-000028', le: '01/03/2027 à 11:00 (heure de Paris)' },
        ...{ titrePieces: 'Aucune pièce n’est jointe à ce dossier.', pieces: [] },
      },
      {
        ...{ titre: 'Compléments envoyés', numero: '2027-000028-C1', le: '01/03/2027 à 11:00 (heure de Paris)' },
        ...{ titrePieces: 'Pièces du dossier après cet envoi', pieces: ['Curriculum-vitae : CV.pdf'] },
      },
    ],
  );
  assert.equal(remisesEnMots([{ numero: '2027-000028', le, pieces }])[0]?.titrePieces, 'Pièces transmises');
});
