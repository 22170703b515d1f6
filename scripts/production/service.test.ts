/** The unit of systemd starts the real command, and leaves the supervisor to end by itself. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../system/paths.mjs';

const unit = readFileSync(new URL('portail.service', import.meta.url), 'utf8');
const settings = new Map(
  [...unit.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const),
);

test('it starts the command that npm start runs', () => {
  const script = settings.get('ExecStart')?.split(' ').at(-1) ?? '';
  assert.ok(existsSync(join(ROOT, script)));
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  assert.equal(scripts.start, `node ${script}`);
});

test('it is started again for ever, and one part that runs out of memory is not the end of the others', () => {
  const kept = ['Restart', 'StartLimitIntervalSec', 'KillMode', 'OOMPolicy'].map((name) => settings.get(name));
  assert.deepEqual(kept, ['always', '0', 'mixed', 'continue']);
});
