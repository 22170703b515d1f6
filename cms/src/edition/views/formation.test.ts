import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nommerPieceAttendue } from './formation.ts';
import type { Rangee } from './view.ts';

const RANGEES: [Rangee, string][] = [
  [{ lien: 'Curriculum-vitae', valeurs: { obligatoire: true, modalite: null } }, 'Curriculum-vitae · obligatoire'],
  [{ lien: 'Curriculum-vitae', valeurs: { obligatoire: false } }, 'Curriculum-vitae · facultative'],
  [
    { lien: 'Lettre de l’entreprise', valeurs: { obligatoire: true, modalite: 'alternance' } },
    'Lettre de l’entreprise · obligatoire · en alternance seulement',
  ],
  [
    { lien: 'Relevé de notes', valeurs: { obligatoire: false, modalite: 'classique' } },
    'Relevé de notes · facultative · en formation classique seulement',
  ],
  // This line was just added, or its pièce was taken away.
  [{ lien: undefined, valeurs: {} }, 'Pièce à choisir · facultative'],
  [{ lien: undefined, valeurs: { obligatoire: true, modalite: '' } }, 'Pièce à choisir · obligatoire'],
];
for (const [rangee, titre] of RANGEES) {
  test(titre, () => assert.equal(nommerPieceAttendue(rangee), titre));
}
