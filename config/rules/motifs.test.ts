import assert from 'node:assert/strict';
import { test } from 'node:test';
import { motifsDe } from './motifs.ts';

const motif = (id: string, piece: string | null) => ({ id, piece });
const MOTIFS = [motif('illisible', null), motif('annee', 'releve'), motif('incomplet', null), motif('date', 'cv')];

test('a pièce has its own motifs first, then those of all, and none of another pièce', () => {
  assert.deepEqual(
    motifsDe('releve', MOTIFS).map(({ id }) => id),
    ['annee', 'illisible', 'incomplet'],
  );
});
