import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkComments, commentsOf } from './comments.ts';

const FILE = 'cms/src/bureau/dossiers/vu.ts';
const faultsOf = (source: string, file = FILE) => checkComments(new Map([[file, source]]));

const WELCOME = [
  '/** `vu` is a hash of what the page shows; an act sent from an older page is refused. */',
  '/** `lire` gives the dossier, or nothing.\n *\n * @param id of the dossier */',
  '// This comparison does not count as a sign-in: twenty clicks of one person are not an attack on their account.',
  '/** `LIBELLES` writes « one two three four five six seven eight nine ten eleven twelve thirteen » and more words. */',
  '/** `TAILLE_MAX` follows the limit of 3 Mo that the guide prints beside each of the pieces (guide p. 16). */',
  '// biome-ignore lint/correctness/useExhaustiveDependencies: `essai` is what asks for the file once more than before',
  '/** @param {import("knex").Knex} knex */',
  '/** @returns undefined for an unknown code */',
  'const address = "// What is not a comment";',
  'const pattern = /[/*] Of what is not one either/;',
];
for (const source of WELCOME) test(`welcome: ${source}`, () => assert.deepEqual(faultsOf(source), []));

const BEGIN = 'begin the comment with the noun';
const END = 'end the first sentence within 20 words';
const REFUSED = [
  ['/** What decides of a dossier. */', BEGIN],
  ['/** Of what it became. */', BEGIN],
  ['// The same, at the bureau.', BEGIN],
  ['/** Whose dossier it is. */', BEGIN],
  ['/** Those that wait. */', BEGIN],
  ['/** Null: an incapacité. */', BEGIN],
  ['const a = 1; // As typed.', BEGIN],
  ['const page = <p>{/* What is drawn. */}</p>;', BEGIN],
  [`/** ${'`lire` reads one row and then another row '.repeat(3)}. */`, END],
  [
    '// `lire` reads one row and then another row of the same\n// table, because the page shows them both on one line.',
    END,
  ],
] as const;
for (const [source, message] of REFUSED) {
  test(`refused: ${source}`, () => {
    const [first, ...others] = faultsOf(source, FILE.replace('.ts', '.tsx'));
    assert.ok(first?.startsWith(`${FILE}x:1: ${message}`), first);
    assert.deepEqual(others, []);
  });
}

test('a comment is found at its line, and neighbours that begin with // are one', () => {
  const source =
    'const a = 1;\n\n// One comment\n// on two lines.\nconst b = 2;\n\n/**\n * Another\n * one.\n */\nconst c = 3;\n';
  assert.deepEqual(commentsOf(FILE, source), [
    { line: 3, text: 'One comment on two lines.' },
    { line: 7, text: 'Another one.' },
  ]);
});

test('comments outside of the scope are not judged', () => {
  assert.deepEqual(faultsOf('// What is elsewhere.', 'elsewhere/page.ts'), []);
});

test('an .astro file is read in its frontmatter and its scripts, not in its text', () => {
  const source =
    '---\n/** What it is. */\nconst a = 1;\n---\n<p>// What one reads.</p>\n<script>\n  // Of the page.\n</script>\n';
  assert.deepEqual(
    faultsOf(source, 'site/src/pages/page.astro').map((fault) => fault.split(': ', 1)[0]),
    ['site/src/pages/page.astro:2', 'site/src/pages/page.astro:7'],
  );
});
