/** The processes are the real ones; only the build itself is a stand-in, which obeys the catalogue. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { createBuilder } from './builder.ts';

const STAND_IN = `import { readFileSync, writeFileSync } from 'node:fs';
writeFileSync('waiting', String(process.pid));
process.once('disconnect', () => process.exit(1));
process.once('message', () => {
  const catalogue = readFileSync(process.env.PORTAIL_CATALOGUE, 'utf8');
  if (catalogue === 'kill') process.kill(process.pid, 'SIGKILL');
  console.log('page « ' + catalogue + ' » cannot be drawn\\n    at a line of the stack');
  process.exit(catalogue === 'good' ? 0 : 1);
});
process.send('prepared');`;

let site: string;
before(async () => {
  site = await mkdtemp(join(tmpdir(), 'portail-builder-'));
  await writeFile(join(site, 'stand-in.mjs'), STAND_IN);
});
after(() => rm(site, { recursive: true }));

async function builderOn(catalogue: string, signal = new AbortController().signal) {
  const file = join(site, 'catalogue.json');
  await writeFile(file, catalogue);
  const prepared = Promise.withResolvers<void>();
  const options = { site, instance: 'essai', catalogue: file, release: '', signal, onPrepared: prepared.resolve };
  const builder = createBuilder(options, join(site, 'stand-in.mjs'));
  /**
   * `waiting` waits for a prepared build.
   *
   * @returns the first process that waits, once it does
   */
  const waiting = async () => {
    await prepared.promise;
    return Number(await readFile(join(site, 'waiting'), 'utf8'));
  };
  return { builder, waiting, becomes: (other: string) => writeFile(file, other) };
}

/** `reaped` resolves when a process is gone, and this process knows. */
async function reaped(pid: number): Promise<void> {
  try {
    for (;;) {
      process.kill(pid, 0);
      await delay(20);
    }
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'ESRCH');
  }
}

test('a build succeeds whether or not it was prepared', async () => {
  const { builder, waiting } = await builderOn('good');
  builder.prepare();
  await waiting();
  await builder.build();
  await builder.build();
});

test('a build that fails says why, and the next one is another process', async () => {
  const { builder, becomes } = await builderOn('bad');
  await assert.rejects(builder.build(), { message: 'page « bad » cannot be drawn' });
  await becomes('good');
  await builder.build();
});

test('a build that is killed is a failure, and the next one is another process', async () => {
  const { builder, becomes } = await builderOn('kill');
  await assert.rejects(builder.build(), /ended by SIGKILL/);
  await becomes('good');
  await builder.build();
});

test('a build that was killed while it waited is replaced', async () => {
  const { builder, waiting } = await builderOn('good');
  builder.prepare();
  const pid = await waiting();
  process.kill(pid, 'SIGKILL');
  await reaped(pid);
  await builder.build();
});

test('the publisher that stops takes along the build that waits', async () => {
  const stopping = new AbortController();
  const { builder, waiting } = await builderOn('good', stopping.signal);
  builder.prepare();
  const pid = await waiting();
  stopping.abort();
  await reaped(pid);
  await assert.rejects(builder.build(), { name: 'AbortError' });
});
