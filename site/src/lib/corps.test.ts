import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CORPS_MAX_OCTETS, FORMULAIRE_MAX_OCTETS, limiteDuCorps } from './corps.ts';

const MULTIPART = 'multipart/form-data; boundary=x';
const CAS = [
  ['POST', '/candidatures/abc', MULTIPART, CORPS_MAX_OCTETS],
  ['PUT', '/candidatures/abc/pieces/def', 'application/pdf', CORPS_MAX_OCTETS],
  ['POST', '/connexion?retour=/candidatures/abc&reprise=oui', MULTIPART, CORPS_MAX_OCTETS],
  ['POST', '/connexion', MULTIPART, FORMULAIRE_MAX_OCTETS],
  ['POST', '/connexion?reprise=oui', 'application/x-www-form-urlencoded', FORMULAIRE_MAX_OCTETS],
  ['POST', '/compte/creer', MULTIPART, FORMULAIRE_MAX_OCTETS],
  ['POST', '/candidatures/abc', 'application/x-www-form-urlencoded', FORMULAIRE_MAX_OCTETS],
  ['POST', '/candidatures', MULTIPART, FORMULAIRE_MAX_OCTETS],
  ['PUT', '/candidatures/abc/lettre', 'application/json', FORMULAIRE_MAX_OCTETS],
  ['PUT', '/candidatures/abc/pieces/def', MULTIPART, FORMULAIRE_MAX_OCTETS],
  ['POST', '/mon-compte', undefined, FORMULAIRE_MAX_OCTETS],
] as const;

for (const [methode, adresse, type, limite] of CAS) {
  test(`${methode} ${adresse} as ${type} takes ${limite} bytes`, () => {
    assert.equal(limiteDuCorps(methode, adresse, type), limite);
  });
}
