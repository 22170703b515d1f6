import assert from 'node:assert/strict';
import { test } from 'node:test';
import { devinerPiece } from './deviner-piece.ts';

const PIECES = [
  { ref: 'cv', intitule: 'Curriculum-vitae' },
  { ref: 'bac', intitule: 'Relevé de notes obtenues au Bac' },
  { ref: 'apres', intitule: 'Tous les relevés de notes après bac' },
  { ref: 'avis', intitule: 'Avis de poursuite d’études' },
  { ref: 'photo', intitule: 'Photo d’identité' },
];

const CAS: [fichier: string, piece: string | undefined][] = [
  ['CV Marie Le Goff.pdf', 'cv'],
  ['curriculum_vitae.PDF', 'cv'],
  ['Avis de poursuite.pdf', 'avis'],
  ['PHOTO.pdf', 'photo'],
  ['relevés de notes après bac.pdf', 'apres'],
  ['relevé notes obtenues bac.pdf', 'bac'],
  // Two pièces are alike: the candidat chooses.
  ['bac.pdf', undefined],
  ['scan0001.pdf', undefined],
  ['', undefined],
];
for (const [fichier, piece] of CAS) {
  test(`« ${fichier} » is for ${piece ?? 'nobody knows'}`, () => {
    assert.equal(devinerPiece(fichier, PIECES), piece);
  });
}
