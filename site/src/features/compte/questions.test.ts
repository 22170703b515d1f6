import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { fautesDuServeur } from './questions.ts';

const champ = (name: string, value: string) =>
  ({ name, value, dataset: { question: '/compte/telephone', faute: 'Inconnu.' } }) as unknown as HTMLInputElement;
const repondre = (reponse: () => Response) => mock.method(globalThis, 'fetch', async () => reponse());

afterEach(() => mock.restoreAll());

test('a number that does not exist is said beside its field, and is not asked twice', async () => {
  const fetch = repondre(() => Response.json(false));
  for (let fois = 0; fois < 2; fois++) {
    const champs = [champ('telephone', '01 00 00 00 00 00'), champ('telephone2', ' ')];
    assert.deepEqual(await fautesDuServeur(champs), { telephone: 'Inconnu.' });
  }
  assert.equal(fetch.mock.callCount(), 1);
});

test('a number that exists is not spoken of', async () => {
  repondre(() => Response.json(true));
  assert.deepEqual(await fautesDuServeur([champ('telephone', '02 61 91 00 00')]), {});
});

test('a question that cannot be asked never stands in the way', async () => {
  repondre(() => new Response('Service Unavailable', { status: 503 }));
  assert.deepEqual(await fautesDuServeur([champ('telephone', '02 61 91 00 01')]), {});
  repondre(() => new Response('<p>ailleurs</p>'));
  assert.deepEqual(await fautesDuServeur([champ('telephone', '02 61 91 00 02')]), {});
  repondre(() => {
    throw new TypeError('offline');
  });
  assert.deepEqual(await fautesDuServeur([champ('telephone', '02 61 91 00 03')]), {});
});
