import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentDepose } from '@portail/config/contract/piece';
import { deLaMemePieceDAbord } from './documents.ts';

const document = (fichier: string, ...pieces: string[]): DocumentDepose => ({
  fichier,
  nom: `${fichier}.pdf`,
  taille: 1,
  pages: 1,
  deposeLe: '2018-05-07T08:00:00.000Z',
  usages: pieces.map((piece) => ({ piece, formation: 'Animal' })),
});

test('a document that answers the same pièce elsewhere is proposed first, however its title is written', () => {
  const documents = [
    document('bac', 'Relevé de notes obtenues au Bac'),
    document('cv', 'Lettre', 'CURRICULUM VITAE'),
    document('photo', "Photo d'identité"),
    document('vieux-cv', 'Curriculum-vitae'),
  ];
  const ordre = (intitule: string) => deLaMemePieceDAbord(documents, intitule).map(({ fichier }) => fichier);
  assert.deepEqual(ordre('Curriculum-vitae'), ['cv', 'vieux-cv', 'bac', 'photo']);
  assert.deepEqual(ordre('Photo d’identité'), ['photo', 'bac', 'cv', 'vieux-cv']);
  assert.deepEqual(ordre('Avis de poursuite'), ['bac', 'cv', 'photo', 'vieux-cv']);
});
