import type { Bloc } from './demo/blocs.ts';

type Inline =
  | { type: 'text'; text: string; bold?: true; italic?: true }
  | { type: 'link'; url: string; children: { type: 'text'; text: string }[] };

/** `MARKS` are `[words](https://…)`, `**bold**` and `_italic_`, as the demo's texts write them. */
const MARKS = /\[([^\]]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|(?<!\p{L})_(.+?)_(?!\p{L})/gu;

/** `toBlocks` turns the demo's rich text into Strapi's blocks. */
export function toBlocks(blocs: readonly Bloc[]): unknown[] {
  return blocs.flatMap(toBlock);
}

function toBlock(bloc: Bloc): unknown[] {
  switch (bloc.type) {
    case 'paragraphe':
      return [paragraph(bloc.texte)];
    case 'titre':
      return [{ type: 'heading', level: 3, children: inline(bloc.texte) }];
    case 'liste':
      return [
        ...(bloc.intitule ? [paragraph(bloc.intitule)] : []),
        {
          type: 'list',
          format: 'unordered',
          children: bloc.items.map((item) => ({ type: 'list-item', children: inline(item) })),
        },
      ];
  }
}

const paragraph = (texte: string) => ({ type: 'paragraph', children: inline(texte) });

function inline(texte: string): Inline[] {
  const found: Inline[] = [];
  let at = 0;
  for (const { index, 0: whole, 1: words, 2: url, 3: bold, 4: italic } of texte.matchAll(MARKS)) {
    if (index > at) found.push({ type: 'text', text: texte.slice(at, index) });
    if (words && url) found.push({ type: 'link', url, children: [{ type: 'text', text: words }] });
    if (bold) found.push({ type: 'text', text: bold, bold: true });
    if (italic) found.push({ type: 'text', text: italic, italic: true });
    at = index + whole.length;
  }
  if (at < texte.length) found.push({ type: 'text', text: texte.slice(at) });
  return found;
}
