import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLayout } from './layout.ts';

const welcome = [
  'README.md',
  '.ci/run',
  '.env.example',
  'biome.json',
  'cms/src/index.ts',
  'cms/src/api/candidature/content-types/candidature/schema.json',
  'cms/src/api/candidature/services/candidature.ts',
  'cms/src/policies/session-ouverte.ts',
  'cms/public/uploads/.gitkeep',
  'cms/types/generated/content-types.d.ts',
  'site/src/actions/index.ts',
  'site/src/pages/index.astro',
  'site/src/pages/formations/index.astro',
  'site/src/pages/formations/[slug]/candidater.astro',
  'site/src/pages/documents/[...chemin].ts',
  'site/src/features/compte/assistant.tsx',
  'site/src/features/compte/compte.server.ts',
  'site/src/features/compte/resume.test.ts',
  'scripts/system/failure.mjs',
];
for (const file of welcome) test(`welcome: ${file}`, () => assert.deepEqual(checkLayout([file]), []));

const refused = [
  ['compose.yaml', 'the top level is closed'],
  ['.github/workflows/ci.yml', 'the top level is closed'],
  ['site/src/features/compte/Assistant.tsx', 'kebab-case'],
  ['config/règles.ts', 'kebab-case'],
  ['site/src/lib/mise_en_forme.ts', 'kebab-case'],
  ['cms/src/platform/utils.ts', 'a drawer'],
  ['site/src/lib/helpers/dates.ts', 'a drawer'],
  ['tests/support/common.test.ts', 'a drawer'],
  ['site/src/features/compte/index.ts', 'no barrels'],
  ['config/index.ts', 'no barrels'],
  ['cms/src/api/candidature/transitions.ts', 'an api folder holds'],
  ['cms/src/api/candidature/policies/proprietaire.ts', 'an api folder holds'],
  ['site/src/features/compte/compte.css', 'a feature is one folder'],
  ['site/src/features/compte/etapes/identite.astro', 'a feature is one folder'],
  ['site/src/pages/styles.css', 'only .astro and .ts are pages'],
  ['config/rules/compte/schema.test.ts', 'one file per noun'],
  ['config/rules/pieces.ts', 'write config/rules/pieces.test.ts'],
] as const;
for (const [file, message] of refused) {
  test(`refused: ${file}`, () => {
    const [first, ...others] = checkLayout([file]);
    assert.ok(first?.startsWith(`${file}: `) && first.includes(message), first);
    assert.deepEqual(others, []);
  });
}

test('a rule with its test beside it', () => {
  assert.deepEqual(checkLayout(['config/rules/pieces.ts', 'config/rules/pieces.test.ts']), []);
});
