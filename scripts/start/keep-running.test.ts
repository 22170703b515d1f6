/**
 * The processes are real, on waits made short. Each is one line of Node, or of the shell, that dies, hangs or serves.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Incident, keepRunning, type Part, type Running, type Timings } from './keep-running.ts';

const TIMINGS: Timings = {
  firstWaitMs: 10,
  longestWaitMs: 40,
  goodWhileMs: 60_000,
  pulse: { everyMs: 50, misses: 3, lateMs: 10_000 },
};

type Process = Running & { pid: number };

const started: ChildProcess[] = [];
let kept: Running | undefined;

afterEach(async () => {
  await kept?.stop();
  kept = undefined;
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function shell(script: string): Process {
  const child = spawn('/bin/sh', ['-c', `exec ${script}`], { stdio: 'ignore' });
  started.push(child);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  return { pid: child.pid ?? 0, exited, stop, kill: () => void child.kill('SIGKILL') };
}

/** `keep` keeps a part running, and gathers its incidents. */
function keep(part: Part<Process>, first: Process, timings = TIMINGS) {
  const incidents: Incident[] = [];
  const waiting = new Map<number, () => void>();
  kept = keepRunning(
    first,
    part,
    (incident) => {
      incidents.push(incident);
      waiting.get(incidents.length)?.();
    },
    timings,
  );
  return {
    incidents,
    /** `happened` resolves after so many incidents. */
    happened: (count: number) =>
      new Promise<void>((resolve) => {
        if (incidents.length >= count) resolve();
        else waiting.set(count, resolve);
      }),
  };
}

test('a process that dies at once is started again for ever, later each time, up to the longest wait', async () => {
  const { incidents, happened } = keep({ start: () => shell('false') }, shell('false'));
  await happened(12);
  assert.deepEqual(
    incidents.map((incident) => incident.what === 'ended' && incident.nextTryMs),
    [10, 20, ...Array(10).fill(40)],
  );
});

test('a start that throws is one more try', async () => {
  const failures = [new Error('ENOSPC: no space left on device'), new Error('EADDRINUSE'), 'out of processes'];
  const running = Promise.withResolvers<Process>();
  const start = () => {
    const error = failures.shift();
    if (error) throw error;
    const process = shell('sleep 60');
    running.resolve(process);
    return process;
  };
  const { incidents } = keep({ start }, shell('false'));
  await running.promise;
  assert.deepEqual(incidents, [
    { what: 'ended', nextTryMs: 10 },
    { what: 'not-started', error: new Error('ENOSPC: no space left on device'), nextTryMs: 20 },
    { what: 'not-started', error: new Error('EADDRINUSE'), nextTryMs: 40 },
    { what: 'not-started', error: 'out of processes', nextTryMs: 40 },
  ]);
});

test('a process that ran for a good while begins again with the first wait', async () => {
  const { incidents, happened } = keep({ start: () => shell('false') }, shell('false'), { ...TIMINGS, goodWhileMs: 0 });
  await happened(4);
  assert.deepEqual(
    incidents.map((incident) => incident.what === 'ended' && incident.nextTryMs),
    [10, 10, 10, 10],
  );
});

test('a process that is killed from outside six times in a row is back after each', async () => {
  let last = shell('sleep 60');
  const start = () => {
    last = shell('sleep 60');
    return last;
  };
  const { happened } = keep({ start }, last);
  const pids = new Set<number>();
  for (let round = 1; round <= 6; round += 1) {
    const { pid } = last;
    pids.add(pid);
    process.kill(pid, 'SIGKILL');
    await happened(round);
    while (last.pid === pid) await sleep(5);
  }
  assert.equal(pids.add(last.pid).size, 7);
  process.kill(last.pid, 0);
});

/** `answering` is a process that answers until it is stopped, as a server does at its health address. */
function answering(): Process & { answers: () => Promise<boolean> } {
  const child = spawn(process.execPath, ['--eval', 'process.on("message", (m) => process.send(m))'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  started.push(child);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  return {
    pid: child.pid ?? 0,
    exited,
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
    answers: () =>
      new Promise((resolve) => {
        child.once('message', () => resolve(true));
        child.send('?', () => {});
      }),
  };
}

test('a process that hangs is killed after the silence, and replaced', async () => {
  const first = answering();
  const heard = Promise.withResolvers<void>();
  const answers = async (running: Process, limit: AbortSignal) => {
    const answer = await (running as ReturnType<typeof answering>).answers();
    // An answer that comes after its limit is a miss: Node takes that long to start on a busy machine.
    if (!limit.aborted) heard.resolve();
    return answer;
  };
  const replaced = Promise.withResolvers<Process>();
  const start = () => {
    const next = answering();
    replaced.resolve(next);
    return next;
  };
  const { incidents } = keep({ start, answers }, first);
  await heard.promise;
  process.kill(first.pid, 'SIGSTOP');
  const next = await replaced.promise;
  assert.deepEqual(incidents, [{ what: 'silent' }, { what: 'ended', nextTryMs: 10 }]);
  assert.equal(await (next as ReturnType<typeof answering>).answers(), true);
});

test('a stop ends what runs, and nothing is started any more', async () => {
  let starts = 0;
  const start = () => {
    starts += 1;
    return shell('sleep 60');
  };
  const first = shell('sleep 60');
  keep({ start }, first);
  await kept?.stop();
  assert.equal(starts, 0);
  assert.throws(() => process.kill(first.pid, 0));
});

test('a stop during the wait ends it at once', async () => {
  const { happened } = keep({ start: () => shell('sleep 60') }, shell('false'), {
    ...TIMINGS,
    firstWaitMs: 60_000,
    longestWaitMs: 60_000,
  });
  await happened(1);
  await kept?.stop();
});

test('a stop during a start ends what it starts', async () => {
  const starting = Promise.withResolvers<Process>();
  const asked = Promise.withResolvers<void>();
  keep(
    {
      start() {
        asked.resolve();
        return starting.promise;
      },
    },
    shell('false'),
  );
  await asked.promise;
  const stopped = kept?.stop();
  const late = shell('sleep 60');
  starting.resolve(late);
  await stopped;
  assert.throws(() => process.kill(late.pid, 0));
});
