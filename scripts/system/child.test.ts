import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startChild } from './child.ts';

const folder = mkdtempSync(join(tmpdir(), 'portail-child-'));
after(() => rmSync(folder, { recursive: true }));

test('a message of a child is heard, with its instant', async () => {
  const start = (script: string) =>
    startChild({ args: ['--eval', script], cwd: folder, env: process.env, logFile: join(folder, 'child.log') });
  const before = performance.now();
  const speaks = start('process.send("alive")');
  const mute = start('');
  await Promise.all([speaks.exited, mute.exited]);
  const heard = speaks.heardAt();
  assert.ok(heard !== undefined && heard > before && heard <= performance.now());
  assert.equal(mute.heardAt(), undefined);
});

test('a program that cannot be started is an error for its starter, and for nobody else', () => {
  const options = { args: [], env: process.env, logFile: join(folder, 'child.log') };
  assert.throws(() => startChild({ ...options, cwd: join(folder, 'absent') }), /cannot be started/);
});
