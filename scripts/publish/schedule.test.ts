import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterFailure, afterSuccess, atStart, isDue } from './schedule.ts';

const idle = { demandee: 4, publiee: 4 };
const changed = { demandee: 5, publiee: 4 };
const noon = new Date('2026-02-10T11:00:00Z');
const earlier = (instant: string) => new Date(new Date(instant).getTime() - 3_600_000);
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

test('a publisher that starts builds: the code may have changed', () => {
  assert.equal(isDue(atStart(undefined), idle, noon), true);
  assert.equal(isDue(atStart(noon), idle, later(60)), true);
});
test('no build is due on the same day without a change', () =>
  assert.equal(isDue(afterSuccess(noon), idle, later(60)), false));
test('a change is built', () => assert.equal(isDue(afterSuccess(noon), changed, later(60)), true));

// Midnight in Paris is 23:00 UTC in winter, 22:00 in summer. France changes its hour at 01:00 UTC on these two days.
const midnights = [
  { says: 'winter', before: '2026-02-10T22:59:59Z', after: '2026-02-10T23:00:00Z' },
  { says: 'summer', before: '2026-07-10T21:59:59Z', after: '2026-07-10T22:00:00Z' },
  { says: 'into the short day', before: '2026-03-28T22:59:59Z', after: '2026-03-28T23:00:00Z' },
  { says: 'out of the short day', before: '2026-03-29T21:59:59Z', after: '2026-03-29T22:00:00Z' },
  { says: 'into the long day', before: '2026-10-24T21:59:59Z', after: '2026-10-24T22:00:00Z' },
  { says: 'out of the long day', before: '2026-10-25T22:59:59Z', after: '2026-10-25T23:00:00Z' },
];
for (const { says, before, after } of midnights) {
  test(`midnight of Paris, ${says}`, () => {
    const built = afterSuccess(earlier(before));
    assert.equal(isDue(built, idle, new Date(before)), false);
    assert.equal(isDue(built, idle, new Date(after)), true);
  });
}

const SILENT = undefined;
for (const { says, before, after } of midnights) {
  test(`midnight of Paris while the cms is silent, ${says}`, () => {
    for (const built of [afterSuccess(earlier(before)), atStart(earlier(before))]) {
      assert.equal(isDue(built, SILENT, new Date(before)), false);
      assert.equal(isDue(built, SILENT, new Date(after)), true);
    }
  });
}

test('while the cms is silent, a publisher that has nothing in service waits for it', () =>
  assert.equal(isDue(atStart(undefined), SILENT, noon), false));

test('a build from the last catalogue that fails is tried again as the others, and does not delay theirs', () => {
  const tomorrow = new Date('2026-02-11T11:00:00Z');
  const after = (seconds: number) => new Date(tomorrow.getTime() + seconds * 1000);
  const once = afterFailure(afterSuccess(noon), SILENT, tomorrow);
  const twice = afterFailure(once, SILENT, tomorrow);
  assert.deepEqual([isDue(once, SILENT, after(4)), isDue(once, SILENT, after(5))], [false, true]);
  assert.deepEqual([isDue(twice, SILENT, after(9)), isDue(twice, SILENT, after(10))], [false, true]);
  assert.equal(isDue(twice, changed, after(1)), true);
});

test('built from the last catalogue, the day is done: the cms that is back is asked for changes only', () => {
  const built = afterSuccess(noon);
  assert.equal(isDue(built, idle, later(60)), false);
  assert.equal(isDue(built, changed, later(60)), true);
});

test('a failure is tried again after 5 s, 10 s, 20 s… and never more than 5 minutes apart', () => {
  let history = afterFailure(afterSuccess(noon), changed, noon);
  for (const seconds of [5, 10, 20, 40, 80, 160, 300, 300]) {
    assert.equal(isDue(history, changed, later(seconds - 1)), false);
    assert.equal(isDue(history, changed, later(seconds)), true);
    history = afterFailure(history, changed, noon);
  }
});

test('a new change does not wait for the retry of the one that failed', () => {
  const failed = afterFailure(afterSuccess(noon), changed, noon);
  assert.equal(isDue(failed, { demandee: 6, publiee: 4 }, later(1)), true);
});

test('a success forgets the failures', () => {
  assert.deepEqual(afterSuccess(noon), { builtOn: '2026-02-10' });
});
