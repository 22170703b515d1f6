import assert from 'node:assert/strict';
import { test } from 'node:test';
import { champsNommes, estForme } from './query-shape.ts';

/** `LISIBLES` are queries as the admin's pages send them. */
const LISIBLES: Record<string, unknown>[] = [
  {},
  { page: '1', pageSize: '50', sort: 'intitule:ASC', _q: 'banque' },
  { filters: { $and: [{ code: { $eq: 'LP-ABF-LM' } }, { annee: { $in: ['2027'] } }] } },
  { filters: { folder: { id: { $null: 'true' } } }, sort: ['name:asc', 'id:asc'] },
  { filters: { courante: { $eq: 'true' } }, populate: '*' },
  { filters: { du: { $between: ['2026-10-01', '2026-12-31'] } } },
  { filters: { $not: { etablissement: { code: { $eq: 'nantes' } } } } },
  { sort: { intitule: 'asc' }, fields: ['intitule', 'code'] },
];
for (const query of LISIBLES) test(`asked by a page: ${JSON.stringify(query)}`, () => assert.ok(estForme(query)));

const ILLISIBLES: Record<string, unknown>[] = [
  { filters: 'abc' },
  { filters: ['abc'] },
  { filters: { $and: '1' } },
  { filters: { $and: { a: '1' } } },
  { filters: { $or: [''] } },
  { filters: { $or: [null] } },
  { filters: { $not: 'x' } },
  { filters: { id: { $between: '1' } } },
  { filters: { id: { $between: ['1'] } } },
  { filters: { intitule: { $contains: { a: 'b' } } } },
  { filters: { mention: { $and: '1' } } },
  { _q: { x: '1' } },
  { _q: ['a', 'b'] },
  { page: { x: '1' } },
  { status: { x: '1' } },
  { locale: ['a'] },
  { sort: { intitule: { x: '1' } } },
  { sort: [{ intitule: 'asc' }] },
  { fields: { a: 'b' } },
];
for (const query of ILLISIBLES)
  test(`by no page: ${JSON.stringify(query)}`, () => assert.equal(estForme(query), false));

const NOMMES: [Record<string, unknown>, string[]][] = [
  [{}, []],
  [{ sort: 'intitule:ASC,code' }, ['intitule', 'code']],
  [{ sort: ['etablissement.nom:asc'], fields: 'id, du' }, ['etablissement', 'id', 'du']],
  [{ sort: { annee: 'desc' }, fields: ['*'] }, ['annee']],
];
for (const [query, champs] of NOMMES) {
  test(`names ${champs.join() || 'nothing'}`, () => assert.deepEqual(champsNommes(query), champs));
}
