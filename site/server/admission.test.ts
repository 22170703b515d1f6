import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, createAdmission, type Visit } from './admission.ts';

const present = new AbortController().signal;
const visit = (key: string, { most = 10, ...more }: Partial<Visit> & { most?: number } = {}): Visit => ({
  keys: [{ key, most }],
  first: false,
  gone: present,
  ...more,
});

function leave(answer: Answer): void {
  assert.ok('leave' in answer, 'let in');
  answer.leave();
}

test('visits fill the places at once; the others follow in their order as places are left', async () => {
  const { enter } = createAdmission({ places: 2, patienceMs: 10_000 });
  const order: string[] = [];
  const one = await enter(visit('a'));
  const two = await enter(visit('b'));
  const waiting = ['c', 'd'].map(async (key) => {
    const answer = await enter(visit(key));
    order.push(key);
    return answer;
  });
  await Promise.resolve();
  assert.deepEqual(order, []);
  leave(one);
  leave(await (waiting[0] as Promise<Answer>));
  leave(two);
  leave(await (waiting[1] as Promise<Answer>));
  assert.deepEqual(order, ['c', 'd']);
});

test('a visit with a session passes one without', async () => {
  const { enter } = createAdmission({ places: 1, patienceMs: 10_000 });
  const working = await enter(visit('a'));
  const order: string[] = [];
  const all = [visit('new'), visit('begun', { first: true })].map(async (one) => {
    const answer = await enter(one);
    order.push(one.keys[0]?.key ?? '');
    leave(answer);
  });
  leave(working);
  await Promise.all(all);
  assert.deepEqual(order, ['begun', 'new']);
});

test('a visit that would wait too long is told when to come again, and takes no place', async () => {
  let clock = 0;
  const { enter } = createAdmission({ places: 1, patienceMs: 1_500, now: () => clock });
  // Each visit takes a second, and the mean duration follows.
  for (let done = 0; done < 60; done += 1) {
    const answer = await enter(visit('a'));
    clock += 1_000;
    leave(answer);
  }
  const working = await enter(visit('a'));
  const waiting = enter(visit('b'));
  const told = await enter(visit('c'));
  assert.deepEqual(told, { seconds: 2 });
  leave(working);
  leave(await waiting);
  leave(await enter(visit('c')));
});

test('one sender has no more than their share, whatever they send at once', async () => {
  const { enter } = createAdmission({ places: 2, patienceMs: 10_000 });
  const some = [enter(visit('a', { most: 3 })), enter(visit('a', { most: 3 })), enter(visit('a', { most: 3 }))];
  assert.deepEqual(await enter(visit('a', { most: 3 })), { seconds: 5, own: true });
  const other = enter(visit('b', { most: 3 }));
  leave(await (some[0] as Promise<Answer>));
  leave(await (some[1] as Promise<Answer>));
  leave(await (some[2] as Promise<Answer>));
  leave(await other);
  leave(await enter(visit('a', { most: 3 })));
});

test('a sender who leaves gives up their place in the queue, and their share', async () => {
  const { enter } = createAdmission({ places: 1, patienceMs: 10_000 });
  const working = await enter(visit('a'));
  const left = new AbortController();
  const gone = enter(visit('b', { gone: left.signal, most: 1 }));
  const next = enter(visit('c'));
  left.abort();
  assert.deepEqual(await gone, { seconds: 0 });
  leave(working);
  leave(await next);
  leave(await enter(visit('b', { most: 1 })));
});

test('leaving twice frees one place', async () => {
  const { enter } = createAdmission({ places: 1, patienceMs: 10_000 });
  const one = await enter(visit('a'));
  leave(one);
  leave(one);
  const two = await enter(visit('a'));
  let third = false;
  const waiting = enter(visit('b')).then((answer) => {
    third = true;
    return answer;
  });
  await Promise.resolve();
  await Promise.resolve();
  assert.equal(third, false);
  leave(two);
  leave(await waiting);
});
