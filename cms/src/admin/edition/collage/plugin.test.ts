/** The expected texts show a field after a paste: `|` is the caret, `[` and `]` are the ends of the selection. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { createEditor, Editor, Element, Node, type Path, type Point, Text, Transforms } from 'slate';
import { type HistoryEditor, withHistory } from 'slate-history';
import { collageDans, type Editeur } from './plugin.ts';

const navigateur = globalThis as { DOMParser?: typeof DOMParser };
before(() => {
  navigateur.DOMParser = new JSDOM().window.DOMParser;
});
after(() => {
  delete navigateur.DOMParser;
});

type Champ = Editeur & HistoryEditor;
type Presse = Partial<Record<'text/html' | 'text/plain' | 'application/x-slate-fragment', string>> & {
  fichiers?: number;
};

/** `champ` makes a field as Strapi does, without React. */
function champ(blocs: object[]): { editeur: Champ; dits: string[] } {
  const dits: string[] = [];
  const nu = Object.assign(withHistory(createEditor()), { insertData: () => undefined }) as unknown as Champ;
  const { isInline } = nu;
  nu.isInline = (element) => (element as { type?: string }).type === 'link' || isInline(element);
  const editeur = collageDans(nu, (phrase) => dits.push(phrase)) as Champ;
  editeur.children = blocs as Champ['children'];
  Editor.normalize(editeur, { force: true });
  placer(editeur);
  return { editeur, dits };
}

function placer(editeur: Editor): void {
  const bornes: Point[] = [];
  for (const signe of ['|', '[', ']']) {
    for (const [texte, path] of Node.texts(editeur)) {
      const offset = texte.text.indexOf(signe);
      if (offset < 0) continue;
      Transforms.delete(editeur, { at: { anchor: { path, offset }, focus: { path, offset: offset + 1 } } });
      bornes.push({ path, offset });
      break;
    }
  }
  const [anchor, focus = anchor] = bornes;
  if (anchor && focus) Transforms.select(editeur, { anchor, focus });
  Object.assign(editeur, { history: { undos: [], redos: [] } });
}

async function coller(editeur: Editeur, { fichiers = 0, ...formes }: Presse): Promise<void> {
  const getData = (type: string) => formes[type as keyof typeof formes] ?? '';
  editeur.insertData({ getData, files: { length: fichiers } } as unknown as DataTransfer);
  // Slate ends its batch of operations, which one undoing takes back, in a task of its own.
  await Promise.resolve();
}

/**
 * `ecrire` gives one line for each block: `#` headings, `-` and `1.` elements, `**bold**`, `[words](address)`, `|` the
 * caret.
 */
function ecrire(editeur: Editor): string[] {
  const caret = editeur.selection?.focus;
  const lignes = (noeud: Node, path: Path, retrait: string): string[] => {
    if (!Element.isElement(noeud)) return [];
    const { type, format, level = 0 } = noeud as { type?: string; format?: string; level?: number };
    if (type !== 'list') {
      return [`${type === 'heading' ? `${'#'.repeat(level)} ` : ''}${mots(noeud, path)}`];
    }
    return noeud.children.flatMap((fils, rang) => {
      const place = [...path, rang];
      if ((fils as { type?: string }).type === 'list') return lignes(fils, place, `${retrait}  `);
      return [`${retrait}${format === 'ordered' ? '1.' : '-'} ${mots(fils, place)}`];
    });
  };
  const mots = (noeud: Node, path: Path): string => {
    if (Text.isText(noeud)) {
      const { text, bold } = noeud as { text: string; bold?: boolean };
      const ici = caret && String(caret.path) === String(path) ? caret.offset : -1;
      const avec = ici < 0 ? text : `${text.slice(0, ici)}|${text.slice(ici)}`;
      return bold ? `**${avec}**` : avec;
    }
    const dedans = (noeud as Element).children.map((fils, rang) => mots(fils, [...path, rang])).join('');
    const { type, url } = noeud as { type?: string; url?: string };
    return type === 'link' ? `[${dedans}](${url})` : dedans;
  };
  return editeur.children.flatMap((bloc, rang) => lignes(bloc, [rang], ''));
}

const mots = (text: string, marques: object = {}) => ({ type: 'text', text, ...marques });
const p = (text: string) => ({ type: 'paragraph', children: [mots(text)] });
const h = (text: string, level = 3) => ({ type: 'heading', level, children: [mots(text)] });
const li = (text: string) => ({ type: 'list-item', children: [mots(text)] });
const ul = (...children: object[]) => ({ type: 'list', format: 'unordered', children });
const ol = (...children: object[]) => ({ type: 'list', format: 'ordered', children });
const html = (texte: string): Presse => ({ 'text/html': texte, 'text/plain': 'x' });
const brut = (texte: string): Presse => ({ 'text/plain': texte });
const fragment = (blocs: object[]): Presse => ({
  'application/x-slate-fragment': btoa(encodeURIComponent(JSON.stringify(blocs))),
  'text/plain': 'x',
});

const DEUX = html('<p>Un</p><p>Deux</p>');
const LISTE = html('<ul><li>Un</li><li>Deux</li></ul>');
const TITRE = html('<h1>Titre</h1>');
const TOUT = html('<h1>Titre</h1><p>Un</p><ul><li>Deux</li></ul>');
const GRAS = html('<p>un <b>mot</b></p>');

const COLLAGES: [string, champ: object[], Presse, apres: string[]][] = [
  ['an empty field takes all as it is', [p('|')], TOUT, ['## Titre', 'Un', '- Deux|']],
  ['a heading alone is one in an empty paragraph', [p('|')], TITRE, ['## Titre|']],
  ['and words in a sentence', [p('a|b')], TITRE, ['aTitre|b']],
  ['headings follow those of the field', [h('Public'), p('|')], TITRE, ['### Public', '### Titre|']],
  ['words with marks, in a sentence', [p('a | b')], GRAS, ['a un **mot|** b']],
  ['words with marks, in a heading', [h('a|')], GRAS, ['### aun **mot|**']],
  ['paragraphs in a sentence', [p('a |b')], DEUX, ['a Un', 'Deux|b']],
  ['paragraphs at the end of a paragraph', [p('a|'), p('b')], DEUX, ['aUn', 'Deux|', 'b']],
  ['paragraphs at the beginning of one', [p('|a')], DEUX, ['Un', 'Deux|a']],
  ['paragraphs after a heading', [h('a|'), p('b')], DEUX, ['### a', 'Un', 'Deux|', 'b']],
  ['paragraphs before a heading', [h('|a')], DEUX, ['Un', 'Deux|', '### a']],
  ['a list in a sentence cuts it', [p('a|b')], LISTE, ['a', '- Un', '- Deux|', 'b']],
  ['a list of one element in a sentence is words', [p('a|b')], html('<ul><li>Un</li></ul>'), ['aUn|b']],
  ['a list in a list', [ul(li('a|b'), li('c'))], LISTE, ['- aUn', '- Deux|b', '- c']],
  ['a list in an empty element', [ul(li('a'), li('|'))], LISTE, ['- a', '- Un', '- Deux|']],
  [
    'numbers in a list of bullets are bullets',
    [ul(li('a|'))],
    html('<ol><li>Un</li><li>Deux</li></ol>'),
    ['- aUn', '- Deux|'],
  ],
  ['paragraphs in a list are elements', [ol(li('|'), li('c'))], DEUX, ['1. Un', '1. Deux|', '1. c']],
  ['words in a list', [ul(li('a|b'))], GRAS, ['- aun **mot|**b']],
  ['a heading cuts a list', [ul(li('a|'), li('c'))], TOUT, ['- a', '## Titre', 'Un', '- Deux|', '- c']],
  [
    'a list below another',
    [ul(li('a'), ul(li('b|'), li('c')), li('d'))],
    LISTE,
    ['- a', '  - bUn', '  - Deux|', '  - c', '- d'],
  ],
  [
    'a list with a list below it, at the end of an element',
    [ul(li('|'), li('c'))],
    html('<ul><li>Un<ul><li>Bas</li></ul></li></ul>'),
    ['- Un', '  - Bas|', '- c'],
  ],
  ['over some words', [p('a[bc]d')], GRAS, ['aun **mot|**d']],
  ['over the whole of a heading', [h('[abc]')], html('<p>un <b>mot</b></p>'), ['### un **mot|**']],
  ['over several blocks', [h('a[b'), p('c'), p('d]e')], DEUX, ['### a', 'Un', 'Deux|e']],
  ['over all the field', [h('[a'), p('b'), ul(li('c]'))], GRAS, ['un **mot|**']],
  ['over all of a list', [ul(li('[a'), li('b]'))], DEUX, ['Un', 'Deux|']],
  ['over the elements of a list', [ul(li('a[b'), li('c]d'), li('e'))], GRAS, ['- aun **mot|**d', '- e']],
  ['words without a mark, as typed', [p('a|b')], brut('Un\n'), ['aUn|b']],
  [
    'words of a page take the marks of the place',
    [{ type: 'paragraph', children: [mots('a|b', { bold: true })] }],
    html('<span>Un</span>'),
    ['**aUn|b**'],
  ],
  ['paragraphs without marks', [p('|')], brut('Un\n\nDeux'), ['Un', 'Deux|']],
  ['bullets without marks', [p('|')], brut('• Un\n• Deux'), ['- Un', '- Deux|']],
  [
    'in a link',
    [
      {
        type: 'paragraph',
        children: [mots(''), { type: 'link', url: 'https://x.test', children: [mots('a|b')] }, mots('')],
      },
    ],
    GRAS,
    ['[a](https://x.test)un **mot|**[b](https://x.test)'],
  ],
  ['blocks of a field', [p('|')], fragment([h('Titre', 4), ul(li('Un'))]), ['#### Titre', '- Un|']],
  [
    'blocks that Slate made elsewhere are read as a page',
    [p('|')],
    { ...fragment([{ type: 'quote', children: [mots('q')] }]), 'text/html': '<p>un</p>' },
    ['un|'],
  ],
  ['an address that the site refuses is words', [p('|')], brut('ftp://x.test/a'), ['ftp://x.test/a|']],
  ['an image alone', [p('a|')], { fichiers: 1 }, ['a|']],
  ['nothing seen', [p('a|')], { 'text/html': '<p> </p>', 'text/plain': ' ' }, ['a|']],
];
for (const [dit, blocs, presse, apres] of COLLAGES) {
  test(`${dit}; one undoing takes it back`, async () => {
    const { editeur } = champ(structuredClone(blocs));
    const avant = ecrire(editeur);
    await coller(editeur, presse);
    assert.deepEqual(ecrire(editeur), apres);
    for (const [noeud] of Node.texts(editeur)) assert.equal((noeud as { type?: string }).type ?? 'text', 'text');
    if (String(avant) === String(apres)) return;
    editeur.undo();
    assert.deepEqual(ecrire(editeur).join('\n').replace('|', ''), avant.join('\n').replace('|', ''));
  });
}

test('an address that the site may lead to is left to Strapi, which makes a link of it', () => {
  const { editeur } = champ([p('|')]);
  let donne = 0;
  const confie = collageDans(
    Object.assign(editeur, { insertData: () => donne++ }) as unknown as Editeur,
    () => undefined,
  );
  confie.insertData({ getData: () => 'https://iut.test/x', files: [] } as unknown as DataTransfer);
  assert.equal(donne, 1);
});

test('a list that is pasted below others is as deep as they are', async () => {
  const { editeur } = champ([ul(li('a'), { ...ul(li('b'), ul(li('c|'))), indentLevel: 1 })]);
  await coller(editeur, html('<ul><li>Un<ul><li>Bas</li></ul></li></ul>'));
  assert.deepEqual(ecrire(editeur), ['- a', '  - b', '    - cUn', '      - Bas|']);
  const profondeurs: unknown[] = [];
  for (const [noeud] of Node.elements(editeur)) {
    const { type, indentLevel } = noeud as { type?: string; indentLevel?: number };
    if (type === 'list') profondeurs.push(indentLevel);
  }
  assert.deepEqual(profondeurs, [undefined, 1, 2, 3]);
});

test('what is dropped is said', async () => {
  const { editeur, dits } = champ([p('|')]);
  await coller(editeur, html('<p>Un<img src="a.png"></p>'));
  await coller(editeur, { fichiers: 2 });
  await coller(editeur, DEUX);
  assert.deepEqual(dits, [
    'Collé sans 1\u00a0image.',
    'Rien n’a été collé : ce champ ne garde que du texte (copié : 2\u00a0images).',
  ]);
});
