import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifierOf, instantOf } from './identifier.ts';

test('a release is named after an instant, and tells it', () => {
  const instant = new Date('2026-02-10T22:59:59.007Z');
  assert.equal(identifierOf(instant), '20260210T225959007');
  assert.deepEqual(instantOf('20260210T225959007'), instant);
});

test('anything else is no release', () =>
  assert.throws(() => instantOf('current'), /not the name of a release: current/));
