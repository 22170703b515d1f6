import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { createCrew } from './crew.ts';
import { silent } from './report.ts';

function sleeper(onStop: () => void = () => {}) {
  const child = spawn('/bin/sh', ['-c', 'exec sleep 60'], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  const kill = () => void child.kill('SIGKILL');
  return {
    pid: child.pid ?? 0,
    exited,
    kill,
    async stop() {
      onStop();
      kill();
      await exited;
    },
  };
}

test('one part that ends, and cannot be started again, leaves the others as they are', async () => {
  const said: string[] = [];
  const told = Promise.withResolvers<void>();
  const crew = createCrew(
    {
      ...silent,
      say(text) {
        said.push(text);
        if (said.length === 2) told.resolve();
      },
    },
    (name) => `/logs/${name}.log`,
  );
  let starts = 0;
  const site = await crew.begin('site', { start: () => sleeper() });
  const publisher = await crew.begin('publisher', {
    start() {
      starts += 1;
      if (starts > 1) throw new Error('ENOSPC: no space left on device');
      return sleeper();
    },
  });
  crew.keepRunning();
  publisher.kill();
  await told.promise;
  assert.deepEqual(said, [
    'publisher ended by itself, it is started again in 0.5 s; its log: /logs/publisher.log',
    'publisher cannot be started, next try in 1 s: ENOSPC: no space left on device',
  ]);
  process.kill(site.pid, 0);
  await crew.stop();
  assert.throws(() => process.kill(site.pid, 0));
});

test('a part that ended before it is kept running is started again, and parts stop last come first', async () => {
  const stopped: string[] = [];
  const again = Promise.withResolvers<void>();
  const crew = createCrew({ ...silent }, () => '');
  let starts = 0;
  const first = await crew.begin('postgres', {
    start() {
      starts += 1;
      if (starts === 2) again.resolve();
      return sleeper(() => stopped.push('postgres'));
    },
  });
  await crew.begin('cms', { start: () => sleeper(() => stopped.push('cms')) });
  first.kill();
  await first.exited;
  crew.keepRunning();
  await again.promise;
  await crew.stop();
  assert.deepEqual(stopped, ['cms', 'postgres']);
});

test('a part that does not stop is told, and the others stop all the same', async () => {
  const said: string[] = [];
  const crew = createCrew({ ...silent, say: (text) => said.push(text) }, () => '');
  const first = await crew.begin('postgres', { start: () => sleeper() });
  await crew.begin('cms', {
    start: () => ({
      ...sleeper(),
      async stop() {
        throw new Error('it does not stop');
      },
    }),
  });
  await crew.stop();
  assert.deepEqual(said, ['Error: it does not stop']);
  assert.throws(() => process.kill(first.pid, 0));
  crew.kill();
});
