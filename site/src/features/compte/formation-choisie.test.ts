import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugDuRetour } from './formation-choisie.ts';

const RETOURS: [string | null | undefined, string | undefined][] = [
  ['/formations/parcours-banque-abf-le-mans/candidater', 'parcours-banque-abf-le-mans'],
  ['/formations/parcours-banque-abf-le-mans', undefined],
  ['/formations/a/b/candidater', undefined],
  ['/formations/%2e%2e/candidater', undefined],
  ['//ailleurs.test/formations/animal/candidater', undefined],
  ['/candidatures', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
];
for (const [retour, slug] of RETOURS) {
  test(`the page ${JSON.stringify(retour)} is about ${slug ?? 'no formation'}`, () =>
    assert.equal(slugDuRetour(retour), slug));
}
