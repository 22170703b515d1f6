import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summary } from './summary.ts';

const lastLine = (outcomes: Parameters<typeof summary>[0]) => summary(outcomes).split('\n').at(-1);

test('the last line counts the tests of every part', () => {
  const outcomes = [
    { name: 'unit', ok: true, seconds: 1, counts: { passed: 10, failed: 0 } },
    { name: 'e2e', ok: false, seconds: 1, counts: { passed: 3, failed: 2 } },
  ] as const;
  assert.equal(lastLine(outcomes), '13 passed, 2 failed');
});

test('a part that could not count is one failure', () => {
  assert.equal(lastLine([{ name: 'integration', ok: false, seconds: 1, counts: undefined }]), '0 passed, 1 failed');
});

test('a run that ended badly although its tests passed is a failure', () => {
  assert.equal(
    lastLine([{ name: 'unit', ok: false, seconds: 1, counts: { passed: 4, failed: 0 } }]),
    '4 passed, 1 failed',
  );
});
