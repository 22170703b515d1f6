import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFromOwnPage } from './own-page.ts';

const SITE = 'https://candidature.exemple.fr';
const LOCAL = 'http://localhost:4321';

const REQUESTS = [
  ['a form of the portal', SITE, { origin: SITE }, true],
  ['a form whose browser hides its origin', SITE, { origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
  ['a form without an origin', SITE, { 'sec-fetch-site': 'same-origin' }, true],
  ['a form that proves nothing', SITE, {}, false],
  ['a hidden origin that proves nothing', SITE, { origin: 'null' }, false],
  ['a form of a page in a sandbox', SITE, { origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
  ['a form of a neighbour under the same domain', SITE, { 'sec-fetch-site': 'same-site' }, false],
  ['a form that a bookmark sent', SITE, { 'sec-fetch-site': 'none' }, false],
  ['another site', SITE, { origin: 'https://ailleurs.test' }, false],
  [
    'another site, whatever else it says',
    SITE,
    { origin: 'https://ailleurs.test', 'sec-fetch-site': 'same-origin' },
    false,
  ],
  ['the portal without TLS', SITE, { origin: 'http://candidature.exemple.fr' }, false],
  ['the portal on another port', SITE, { origin: `${SITE}:8443` }, false],
  ['an origin that begins alike', SITE, { origin: `${SITE}.ailleurs.test` }, false],
  [
    'another site that says that it is the host',
    SITE,
    { origin: 'https://ailleurs.test', host: 'ailleurs.test' },
    false,
  ],
  ['two origins', SITE, { origin: `${SITE}, https://ailleurs.test` }, false],
  ['an empty origin', SITE, { origin: '' }, false],
  ['the default port, written', SITE, { origin: `${SITE}:443` }, true],
  ['the same machine by its number', LOCAL, { origin: 'http://127.0.0.1:4321' }, true],
  ['another server of the same machine', LOCAL, { origin: 'http://127.0.0.1:8080' }, false],
  ['a developer’s machine, seen from the portal', SITE, { origin: LOCAL }, false],
] as const;

for (const [what, site, headers, taken] of REQUESTS) {
  test(`${what} is ${taken ? 'taken' : 'refused'}, whatever its method`, () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PURGE']) {
      assert.equal(isFromOwnPage({ method, headers }, site), taken, method);
    }
  });
}

test('a request that changes nothing is taken from any origin', () => {
  for (const method of ['GET', 'HEAD', 'OPTIONS']) {
    assert.equal(isFromOwnPage({ method, headers: { origin: 'https://ailleurs.test' } }, SITE), true, method);
  }
});
