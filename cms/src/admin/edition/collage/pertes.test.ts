import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aucunePerte, direPertes, type Pertes } from './pertes.ts';

const PHRASES: [Partial<Pertes>, string][] = [
  [{}, ''],
  [{ images: 1 }, 'Collé sans 1\u00a0image.'],
  [{ images: 2, souligne: true }, 'Collé sans 2\u00a0images et le souligné.'],
  [
    { images: 1, contenus: 2, liens: 3 },
    'Collé sans 1\u00a0image, 2\u00a0vidéos ou autres contenus intégrés et 3\u00a0liens sans adresse web (leurs mots restent).',
  ],
  [{ tableaux: 1 }, 'À relire : 1\u00a0tableau, un paragraphe par ligne.'],
  [
    { liens: 1, barre: true, numerotations: 2 },
    'Collé sans 1\u00a0lien sans adresse web (ses mots restent). À relire : des mots qui étaient barrés ; des listes numérotées, qui repartent de 1.',
  ],
];
for (const [pertes, phrase] of PHRASES) {
  test(phrase || 'nothing lost, nothing said', () => {
    assert.equal(direPertes({ ...aucunePerte(), ...pertes }, false), phrase);
  });
}

test('an image alone is not pasted, and that is said', () => {
  const phrase = 'Rien n’a été collé : ce champ ne garde que du texte (copié : 1\u00a0image).';
  assert.equal(direPertes({ ...aucunePerte(), images: 1 }, true), phrase);
});
