import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Etablissement, Formation } from '@portail/config/rules/catalogue';
import { parEtablissement, parMention } from './classement.ts';

const formation = (mention: string, intitule: string, etablissement = 'laval') =>
  ({ mention, intitule, etablissement }) as Formation;
const etablissement = (code: string) => ({ code }) as Etablissement;

test('mentions and their formations are in French alphabetical order', () => {
  const paves = parMention([
    formation('Métiers du design', 'Zinc'),
    formation('Énergie', 'Solaire'),
    formation('Métiers du design', 'Étain'),
    formation('Commerce', 'Vente'),
  ]);
  assert.deepEqual(
    paves.map(({ mention, formations }) => [mention, ...formations.map(({ intitule }) => intitule)]),
    [
      ['Commerce', 'Vente'],
      ['Énergie', 'Solaire'],
      ['Métiers du design', 'Étain', 'Zinc'],
    ],
  );
});

test('établissements keep their order; one without formation is left out', () => {
  const groupes = parEtablissement(
    [
      formation('Commerce', 'Vente', 'nantes'),
      formation('Design', 'Bois', 'laval'),
      formation('Commerce', 'Achat', 'nantes'),
    ],
    ['nantes', 'le-mans', 'laval'].map(etablissement),
  );
  assert.deepEqual(
    groupes.map(({ etablissement: { code }, paves }) => [code, paves.map(({ mention }) => mention)]),
    [
      ['nantes', ['Commerce']],
      ['laval', ['Design']],
    ],
  );
});
