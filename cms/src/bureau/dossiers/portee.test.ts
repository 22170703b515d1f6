import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Portee } from '@portail/config/rules/droits';
import knex from 'knex';
import { dossiers, enPortee } from './portee.ts';

const base = knex({ client: 'pg' });

const ABF: Portee = { formations: ['abf', 'epr'], etats: ['transmise'] };
const TOUTES: Portee = { formations: 'toutes', etats: ['transmise', 'complete'] };
const AUCUNE: Portee = { formations: [], etats: ['transmise'] };

/** `PORTEES` gives, for scopes, the WHERE that they are, and its values. */
const PORTEES: [string, Portee[], string, string[]][] = [
  ['no scope', [], 'false', []],
  ['no formation', [AUCUNE], 'false or ("c"."etat" in (?) and 1 = ?)', ['transmise', '0']],
  [
    'two formations',
    [ABF],
    'false or ("c"."etat" in (?) and "c"."formation_ref" in (?, ?))',
    ['transmise', 'abf', 'epr'],
  ],
  ['every formation', [TOUTES], 'false or ("c"."etat" in (?, ?))', ['transmise', 'complete']],
  [
    'two scopes, of which one is enough',
    [ABF, TOUTES],
    'false or ("c"."etat" in (?) and "c"."formation_ref" in (?, ?)) or ("c"."etat" in (?, ?))',
    ['transmise', 'abf', 'epr', 'transmise', 'complete'],
  ],
];
for (const [titre, portees, attendu, valeurs] of PORTEES) {
  for (const requete of [enPortee, dossiers]) {
    test(`${requete.name}: ${titre}`, () => {
      const { sql, bindings } = requete(portees, base).toSQL();
      assert.deepEqual([sql.slice(sql.indexOf(' where ') + 7), bindings.map(String)], [`(${attendu})`, valeurs]);
    });
  }
}

test('a filter that is added narrows every scope', () => {
  const { sql } = enPortee([ABF, TOUTES], base).where('c.document_id', 'x').toSQL();
  assert.match(sql, / where \(.*\) and "c"\."document_id" = \?$/);
});
