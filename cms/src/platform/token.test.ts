import assert from 'node:assert/strict';
import { test } from 'node:test';
import { empreinteDe, nouveauJeton } from './token.ts';

test('a token is 256 bits of chance, which an address holds as they are', () => {
  const jetons = Array.from({ length: 1000 }, nouveauJeton);
  assert.equal(new Set(jetons).size, 1000);
  for (const jeton of jetons) {
    assert.match(jeton, /^[\w-]{43}$/);
    assert.equal(Buffer.from(jeton, 'base64url').length, 32);
  }
});

/** `EMPREINTES` are SHA-256 of these texts, as FIPS 180-4 gives them. */
const EMPREINTES: [string, string][] = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
];
for (const [jeton, empreinte] of EMPREINTES) {
  test(`the database keeps the hash of « ${jeton} »`, () => assert.equal(empreinteDe(jeton), empreinte));
}
