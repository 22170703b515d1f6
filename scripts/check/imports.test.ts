import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkImports, importsOf } from './imports.ts';

const allowed = [
  ['cms/src/api/compte/services/compte.ts', 'config/rules/compte.ts'],
  ['site/src/features/compte/compte.server.ts', 'site/src/lib/cms.ts'],
  ['site/src/pages/index.astro', 'site/src/features/catalogue/liste.astro'],
  ['site/src/features/compte/assistant.tsx', 'preact/hooks'],
  ['config/rules/compte.ts', 'zod/mini'],
  ['cms/src/admin/app.tsx', 'react'],
  ['cms/src/admin/edition/groups.tsx', 'cms/src/edition/views/view.ts'],
  ['cms/src/api/apercu/controllers/apercu.ts', 'cms/src/edition/apercu/apercu.ts'],
  ['cms/src/boot/jobs.ts', 'cms/src/bureau/courriels/echecs.ts'],
  ['scripts/bench/rush.ts', 'tests/support/smtp.ts'],
  ['scripts/publish/cms.ts', 'site/src/lib/cms.ts'],
  ['tests/integration/races.test.ts', 'cms/src/index.ts'],
] as const;
for (const [from, to] of allowed) {
  test(`${from} may import ${to}`, () => assert.deepEqual(checkImports(new Map([[from, [to]]])), []));
}

const forbidden = [
  ['config/contract.ts', 'cms/src/index.ts', 'config stands alone'],
  ['cms/src/index.ts', 'site/src/lib/cms.ts', 'the cms knows config only'],
  ['site/server.ts', 'scripts/system/ports.ts', 'the site knows config only'],
  ['site/src/components/bouton.astro', 'site/src/features/compte/menu.astro', 'know nothing of the domain'],
  ['site/src/features/compte/menu.astro', 'site/src/pages/index.astro', 'pages are the outermost'],
  ['cms/src/platform/contract.ts', 'zod/mini', 'schemas live in config'],
  ['cms/src/platform/contract.ts', 'cms/src/api/compte/services/compte.ts', 'the ground floor'],
  ['cms/src/api/compte/services/compte.ts', 'cms/src/bureau/dossiers/liste.ts', 'knows nothing of those who use it'],
  ['cms/src/edition/guard/guard.ts', 'cms/src/bureau/dossiers/liste.ts', 'side by side'],
  ['cms/src/bureau/dossiers/liste.ts', 'cms/src/boot/roles.ts', 'side by side'],
  ['cms/src/admin/app.tsx', 'cms/src/platform/environment.ts', 'in a browser'],
  ['scripts/seed/seed.ts', 'tests/support/smtp.ts', 'tests are the outermost'],
  ['site/src/actions/compte.ts', 'astro/zod', 'schemas live in config'],
  ['config/contract.ts', 'zod', "import * as z from 'zod/mini'"],
  ['site/src/features/compte/assistant.tsx', 'react', 'the site runs on Preact'],
] as const;
for (const [from, to, reason] of forbidden) {
  test(`${from} may not import ${to}`, () => {
    const [message, ...others] = checkImports(new Map([[from, [to]]]));
    assert.ok(message?.startsWith(`${from} imports ${to}: `) && message.includes(reason), message);
    assert.deepEqual(others, []);
  });
}

test('a circle is named once, from end to end, be it of types', () => {
  const circle = new Map([
    ['scripts/a.ts', ['scripts/b.ts', 'node:fs']],
    ['scripts/b.ts', ['scripts/c.ts']],
    ['scripts/c.ts', ['scripts/b.ts', 'scripts/d.ts']],
  ]);
  assert.deepEqual(checkImports(circle), [
    'scripts/b.ts → scripts/c.ts → scripts/b.ts: break the circle, by moving what they share to a file of its own.',
  ]);
});

test('imports are read wherever they are written, and found without their extension', () => {
  const files = new Set(['config/paris.ts', 'site/src/lib/cms.ts', 'cms/src/admin/pages/dossiers.tsx']);
  const typescript = `
    import { a } from '@portail/config/paris';
    import type { T } from './types.ts';
    export { b } from './pages/dossiers';
    // import './absent.ts';
    const c = await import('../platform/pdf.ts');`;
  assert.deepEqual(importsOf('cms/src/admin/app.tsx', typescript, files), [
    'config/paris.ts',
    'cms/src/admin/types.ts',
    'cms/src/admin/pages/dossiers.tsx',
    'cms/src/platform/pdf.ts',
  ]);
  const astro = `---
import { appeler } from '../lib/cms.ts';
---
<p>import x from 'no';</p>
<script>import { filtrer } from '../features/catalogue/filtre.ts';</script>`;
  assert.deepEqual(importsOf('site/src/pages/index.astro', astro, files), [
    'site/src/lib/cms.ts',
    'site/src/features/catalogue/filtre.ts',
  ]);
});
