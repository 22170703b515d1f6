import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NomDeVue } from './vues.ts';

const NOMS: [string, string, string | null, string | null][] = [
  ['a name', '  Mes  incomplets ', 'Mes incomplets', null],
  ['one sign', 'A', 'A', null],
  ['40 signs', 'x'.repeat(40), 'x'.repeat(40), null],
  ['41 signs', 'x'.repeat(41), null, 'Le nom de la vue ne peut pas dépasser 40 caractères.'],
  ['nothing', ' ', null, 'Indiquez le nom de la vue.'],
  ['what nobody sees', '\u200b', null, 'Indiquez le nom de la vue.'],
];
for (const [dit, saisi, lu, faute] of NOMS) {
  test(`a view: ${dit}`, () => {
    const { data, error } = NomDeVue.safeParse(saisi);
    assert.deepEqual([data ?? null, error?.issues[0]?.message ?? null], [lu, faute]);
  });
}
