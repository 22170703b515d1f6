import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contexte } from '../../platform/koa.ts';
import { garderMedias } from './media-queries.ts';

const REFUS = { message: 'Cette demande est illisible : rechargez la page, puis recommencez.' };

/** `gardee` gives what Strapi is left to read of a question. */
async function gardee(query: Record<string, unknown>, path = '/upload/files', method = 'GET') {
  const request = { method, path, query };
  await garderMedias({ request } as unknown as Contexte);
  return request.query;
}

/** `LUES` are questions of the library's pages, and what is left of them. */
const LUES: [Record<string, unknown>, Record<string, unknown>][] = [
  [{}, {}],
  [
    { page: '1', pageSize: '20', sort: 'createdAt:DESC' },
    { page: '1', pageSize: '20', sort: 'createdAt:DESC' },
  ],
  [{ sort: ['name:asc', ' id:asc'] }, { sort: ['name:asc', ' id:asc'] }],
  [
    { filters: { $and: [{ folder: { id: { $null: 'true' } } }, { mime: { $contains: 'image' } }] } },
    { filters: { $and: [{ folder: { id: { $null: 'true' } } }, { mime: { $contains: 'image' } }] } },
  ],
  // The guard drops who put a file there, and what it is linked to.
  [{ populate: '*', fields: ['name'] }, {}],
  [{ populate: { related: true, createdBy: true }, page: '2' }, { page: '2' }],
];
for (const [query, attendue] of LUES) {
  test(`of ${JSON.stringify(query)}, a list of files is asked ${JSON.stringify(attendue)}`, async () =>
    assert.deepEqual(await gardee(query), attendue));
}

test('a folder comes with those above it, and with nothing else', async () =>
  assert.deepEqual(await gardee({ populate: '*' }, '/upload/folders/3'), {
    populate: { parent: { populate: { parent: true } } },
  }));

const REFUSEES: Record<string, unknown>[] = [
  { filters: { createdBy: { password: { $startsWith: '$2' } } } },
  { filters: { $or: [{ name: 'a' }, { related: { id: '1' } }] } },
  { filters: { $not: { createdBy: '1' } } },
  { filters: { folder: { createdBy: { email: { $contains: '@' } } } } },
  { sort: 'createdBy.email:asc' },
  { sort: 'name:asc,createdBy:asc' },
  { sort: ['name', 'updatedBy:desc'] },
  { sort: 'provider_metadata' },
];
for (const query of REFUSEES) {
  for (const path of ['/upload/files', '/upload/files/3', '/upload/folders/3']) {
    test(`${path} answers no ${JSON.stringify(query)}`, () => assert.rejects(gardee(query, path), REFUS));
  }
}

test('what is no reading of the library is left as it is', async () => {
  const query = { filters: { createdBy: '1' }, populate: '*' };
  assert.equal(await gardee(query, '/upload/files', 'POST'), query);
  assert.equal(await gardee(query, '/admin/users'), query);
});
