import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkWords } from './words.ts';

const WELCOME = [
  ['cms/src/bureau/dossiers/liste.ts', 'export function lister(): void {}'],
  ['cms/src/admin/traductions/edition.ts', "'preview.device.desktop': 'Ordinateur'"],
  ['config/environment.ts', 'export function readEnvironment(): void {}'],
  ['scripts/publish/publish.ts', 'function readCatalogue(): void {}'],
  ['tests/integration/dossier.test.ts', 'const desk = 1;'],
  ['site/src/features/compte/compte.server.ts', "const vu = page.getByText('Isère');"],
] as const;
for (const [file, line] of WELCOME) {
  test(`welcome in ${file}: ${line}`, () => assert.deepEqual(checkWords(new Map([[file, line]])), []));
}

const REFUSED = [
  ['cms/src/bureau/dossiers/liste.ts', '// The desk reads it.', 'say « bureau »'],
  ['config/environment.ts', 'const desk = 1;', 'say « bureau »'],
  [
    'cms/src/platform/storage/directory.ts',
    'async function writeFile(chemin: string) {',
    'name this function in French',
  ],
  ['site/src/lib/cms.ts', 'export function parseReply(): void {}', 'name this function in French'],
  ['config/rules/pieces.ts', 'function isExpected(): boolean {', 'name this function in French'],
] as const;
for (const [file, line, message] of REFUSED) {
  test(`refused in ${file}: ${line}`, () => {
    const [first, ...others] = checkWords(new Map([[file, `\n${line}`]]));
    assert.ok(first?.startsWith(`${file}:2: ${message}`), first);
    assert.deepEqual(others, []);
  });
}
