import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { tryLock, withLock } from './lock.mjs';
import { identityOf } from './process-identity.mjs';

const folder = mkdtempSync(join(tmpdir(), 'portail-lock-'));
after(() => rmSync(folder, { recursive: true }));

function lockOwnedBy(name: string, owner: unknown): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'owner.json'), JSON.stringify(owner));
  return path;
}

test('a lock is held until it is released', () => {
  const path = join(folder, 'held');
  const first = tryLock(path);
  assert(first.taken);
  assert.deepEqual(tryLock(path), { taken: false, owner: identityOf(process.pid) });
  first.release();
  assert(tryLock(path).taken);
});

test('the lock of a process that was killed is taken over', async () => {
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const path = lockOwnedBy('killed', identityOf(child.pid as number));
  assert(!tryLock(path).taken);
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert(tryLock(path).taken);
});

test('a pid that was given to another process owns nothing', () => {
  assert(tryLock(lockOwnedBy('reused', { pid: process.pid, startedAt: 'another time' })).taken);
});

test('actions under one lock never overlap', async () => {
  const path = join(folder, 'turns');
  const turns: string[] = [];
  const take = (name: string) =>
    withLock(path, undefined, async () => {
      turns.push(`${name} in`);
      await new Promise(setImmediate);
      turns.push(`${name} out`);
    });
  await Promise.all([take('a'), take('b')]);
  assert.deepEqual(turns, ['a in', 'a out', 'b in', 'b out']);
});
