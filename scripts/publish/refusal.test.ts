import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PublicationRefused, reasonOf } from './refusal.ts';

test('a refusal is told as it is', () => assert.equal(reasonOf(new PublicationRefused('Trop court.')), 'Trop court.'));

for (const error of [new Error('ENOSPC: no space left on device'), 'text', undefined]) {
  test(`${error}: no English for an editor`, () => assert.match(reasonOf(error), /^Une erreur inattendue .* journal/));
}
