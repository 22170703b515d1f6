import assert from 'node:assert/strict';
import { test } from 'node:test';
import { observer } from './observation.ts';

/** `banc` gives an observer whose looks end when the test says, on a clock that the test moves. */
function banc() {
  let instant = 0;
  const regards: PromiseWithResolvers<string>[] = [];
  const lire = observer(
    () => {
      const regard = Promise.withResolvers<string>();
      regards.push(regard);
      return regard.promise;
    },
    { fraisMs: 1000, abandonMs: 10_000, horloge: () => instant },
  );
  return {
    lire,
    regards,
    avancer(ms: number) {
      instant += ms;
    },
  };
}

test('a hundred who ask at once cost one look, and are told the same', async () => {
  const { lire, regards } = banc();
  const lus = Array.from({ length: 100 }, () => lire(60_000));
  regards[0]?.resolve('vu');
  assert.deepEqual(await Promise.all(lus), Array(100).fill({ valeur: 'vu', ageMs: 0 }));
  assert.equal(regards.length, 1);
});

test('what was seen serves again until it is a second old', async () => {
  const { lire, regards, avancer } = banc();
  const premier = lire(60_000);
  regards[0]?.resolve('un');
  await premier;
  avancer(999);
  assert.deepEqual(await lire(60_000), { valeur: 'un', ageMs: 999 });
  assert.equal(regards.length, 1);
  avancer(1);
  const second = lire(60_000);
  regards[1]?.resolve('deux');
  assert.deepEqual(await second, { valeur: 'deux', ageMs: 0 });
});

test('nothing is known before the first look ends', async () => {
  assert.equal(await banc().lire(1), undefined);
});

test('a look that is late is not waited for: what was seen before is told, with its age', async () => {
  const { lire, regards, avancer } = banc();
  const premier = lire(60_000);
  regards[0]?.resolve('un');
  await premier;
  avancer(5000);
  const enRetard = lire(1);
  avancer(3000);
  assert.deepEqual(await enRetard, { valeur: 'un', ageMs: 8000 });
  assert.deepEqual(await lire(3000), { valeur: 'un', ageMs: 8000 });
  assert.equal(regards.length, 2);
});

test('a look without an end is given up at its limit, and may still tell what it saw', async () => {
  const { lire, regards, avancer } = banc();
  await lire(1);
  avancer(9_999);
  await lire(1);
  assert.equal(regards.length, 1);
  avancer(1);
  const autre = lire(60_000);
  assert.equal(regards.length, 2);
  regards[0]?.resolve('ancien');
  regards[1]?.resolve('neuf');
  assert.deepEqual(await autre, { valeur: 'neuf', ageMs: 0 });
});
