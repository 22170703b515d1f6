import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Failure } from '../system/failure.mjs';
import { readDotEnv } from './dotenv.ts';

function read(text: string): Record<string, string | undefined> {
  const root = mkdtempSync(join(tmpdir(), 'portail-dotenv-'));
  try {
    writeFileSync(join(root, '.env'), text);
    return readDotEnv(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('no file, no variable', () => {
  assert.deepEqual(readDotEnv(join(tmpdir(), 'portail-no-such-folder')), {});
});

test('names, values, quotes, comments, empty values', () => {
  const text =
    '# a comment\n\nSITE_PORT=4400\r\nexport HOST = 0.0.0.0 # here\nMAIL_FROM="Portail # 1 <a@b.test>"\nSMTP_URL=\n';
  assert.deepEqual(
    { ...read(text) },
    { SITE_PORT: '4400', HOST: '0.0.0.0', MAIL_FROM: 'Portail # 1 <a@b.test>', SMTP_URL: '' },
  );
});

test('the mark that some editors begin a file with is no part of a name', () => {
  assert.deepEqual({ ...read('\uFEFFHOST=0.0.0.0\n') }, { HOST: '0.0.0.0' });
});

for (const line of ['SITE_PORT 4400', 'SITE PORT=4400', '4400', 'MAIL_FROM="unfinished', '=4400']) {
  test(`a broken line is named: ${line}`, () => {
    assert.throws(
      () => read(`HOST=127.0.0.1\n${line}\n`),
      new Failure('.env, line 2: write NAME=value, or a comment that begins with #.'),
    );
  });
}
