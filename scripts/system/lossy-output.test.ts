import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startChild } from './child.ts';
import { lossyWriter } from './lossy-output.mjs';

test('a child whose log is on a full disk does its work to the end', async () => {
  const child = startChild({
    args: ['--eval', 'process.stdout.write("lost\\n"); console.error("lost too"); process.exitCode = 7'],
    cwd: '/',
    env: process.env,
    logFile: '/dev/full',
  });
  assert.deepEqual(await child.exited, { code: 7, signal: null });
});

test('lost lines are counted, and the count is written once there is room again', () => {
  let full = false;
  const written: string[] = [];
  const write = lossyWriter((chunk) => {
    if (full) throw new Error('ENOSPC');
    written.push(String(chunk));
  });
  const say = (line: string) => {
    let done = false;
    write(Buffer.from(line), 'utf8', () => {
      done = true;
    });
    assert.ok(done);
  };
  say('one\n');
  full = true;
  say('two\n');
  say('three\n');
  full = false;
  say('four\n');
  say('five\n');
  assert.deepEqual(written, ['one\n', '(2 writes were lost here)\n', 'four\n', 'five\n']);
});
