import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instanceName } from './instance.ts';

test('the data folder of a fresh clone builds in demo', () =>
  assert.equal(instanceName('/portail/.data', '/portail'), 'demo'));

test('every other one builds apart, always in the same place', () => {
  const name = instanceName('/tmp/essai', '/portail');
  assert.match(name, /^[0-9a-f]{8}$/);
  assert.equal(instanceName('/tmp/essai', '/portail'), name);
  assert.notEqual(instanceName('/tmp/autre', '/portail'), name);
});
