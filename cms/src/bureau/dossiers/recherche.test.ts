import assert from 'node:assert/strict';
import { test } from 'node:test';
import knex from 'knex';
import { filtrerParTexte } from './recherche.ts';

const base = knex({ client: 'pg' });

/** `filtre` gives the WHERE that a search adds, and its values. Each group is looked for in seven places. */
function filtre(demande: string): { sql: string; valeurs: unknown[] } {
  const requete = base('candidatures as c');
  filtrerParTexte(requete, demande);
  const { sql, bindings } = requete.toSQL();
  return { sql: sql.replace(/^select \* from "candidatures" as "c" ?/, ''), valeurs: [...new Set(bindings)] };
}

for (const demande of ['', '  ', '\n']) {
  test(`${JSON.stringify(demande)} keeps every dossier`, () =>
    assert.deepEqual(filtre(demande), { sql: '', valeurs: [] }));
}
for (const demande of ['-', '’', '%', "'", '(|&:*)', '\u200b!']) {
  test(`${JSON.stringify(demande)} is nobody’s name: none is found`, () =>
    assert.deepEqual(filtre(demande), { sql: 'where false', valeurs: [] }));
}

/** `DEMANDES` gives, for a typed text, the tsquery of each group of words. */
const DEMANDES: [string, string[]][] = [
  ['Le', ["(('le':*) | ('le':*))"]],
  ['Éloïse', ["(('eloise':*) | ('eloise':*))"]],
  ['C++', ["(('c++':*) | ('c++':*))"]],
  // The rule joins neighbours too, so that « Macdonald » is found.
  ['Mac Donald', ["(('mac':*) | ('macdonald':*))", "(('donald':*) | ('macdonald':*))"]],
  ["O'Neil", ["(('oneil':*) | ('o':*) & ('neil':*) | ('oneil':*))"]],
  ["x'):* | 'a", ["(('x':*) | ('xa':*))", "(('a':*) | ('xa':*))"]],
  ["zoé';--\\", ["(('zoe':*) | ('zoe':*))"]],
  ['%_?:mots', ["(('mots':*) | ('mots':*))"]],
];
for (const [demande, valeurs] of DEMANDES) {
  test(`${JSON.stringify(demande)} is looked for by its letters alone, and is in no statement`, () => {
    const lu = filtre(demande);
    assert.deepEqual(lu.valeurs, valeurs);
    assert.equal(lu.sql, filtre(valeurs.map(() => 'mot').join(' ')).sql);
  });
}
