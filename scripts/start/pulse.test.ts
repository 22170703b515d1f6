import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untilSilent } from './pulse.ts';

const TIMINGS = { everyMs: 20, misses: 3, lateMs: 10_000 };

/**
 * `watch` watches a process that answers as the script says, one letter a question. « o » is yes, « n » no, « e » an
 * error, « . » nothing; after the script it answers yes, and the watch ends.
 */
async function watch(script: string, timings = TIMINGS) {
  const end = new AbortController();
  let asked = 0;
  const silent = await untilSilent(
    (limit) => {
      const letter = script[asked];
      asked += 1;
      if (letter === undefined) end.abort();
      if (letter === 'e') throw new Error('ECONNREFUSED');
      if (letter === '.') return new Promise((resolve) => limit.addEventListener('abort', () => resolve(true)));
      return Promise.resolve(letter !== 'n');
    },
    end.signal,
    timings,
  );
  return { silent, asked };
}

const CASES: [string, string, boolean][] = [
  ['three misses in a row', 'o...', true],
  ['refusals and errors count as silences', 'one.', true],
  ['two misses, then an answer', 'o..o..o', false],
  ['misses that are not in a row', 'o.o.o.o.o', false],
  ['a start that is long', 'eeeeeeeeee', false],
  ['a start that is long, then a hang', 'eeeeo...', true],
];
for (const [says, script, silent] of CASES) {
  test(`${says} (${script}): ${silent ? 'silent' : 'alive'}`, async () => {
    assert.deepEqual(await watch(script), { silent, asked: silent ? script.length : script.length + 1 });
  });
}

test('a round that is late counts for nothing: the machine slept', async () => {
  // A limit of -20 ms makes every round late.
  assert.deepEqual(await watch('o.......', { ...TIMINGS, lateMs: -20 }), { silent: false, asked: 9 });
});

test('a question that does not listen to its limit is given up all the same', async () => {
  let asked = 0;
  const ask = () => {
    asked += 1;
    return asked === 1 ? Promise.resolve(true) : new Promise<boolean>(() => {});
  };
  assert.equal(await untilSilent(ask, new AbortController().signal, TIMINGS), true);
  assert.equal(asked, 4);
});
