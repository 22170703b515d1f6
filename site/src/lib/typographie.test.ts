import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insecables } from './typographie.ts';

test('double punctuation stays with the word before it, and quotation marks with what they quote', () => {
  assert.equal(
    insecables('Design : bois ; « Métiers » ? Oui !'),
    'Design\u00a0: bois\u00a0; «\u00a0Métiers\u00a0»\u00a0? Oui\u00a0!',
  );
});

test('an address and an hour are left alone', () => {
  assert.equal(insecables('https://iut.test à 23:59'), 'https://iut.test à 23:59');
});
