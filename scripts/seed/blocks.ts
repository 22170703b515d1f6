import type { Bloc } from './demo/types.ts';

const text = (texte: string) => [{ type: 'text', text: texte }];
const paragraph = (texte: string) => ({ type: 'paragraph', children: text(texte) });

/** The demo's rich text, as Strapi's blocks. */
export function toBlocks(blocs: readonly Bloc[]): unknown[] {
  return blocs.flatMap(toBlock);
}

function toBlock(bloc: Bloc): unknown[] {
  switch (bloc.type) {
    case 'paragraphe':
      return [paragraph(bloc.texte)];
    case 'titre':
      return [{ type: 'heading', level: 3, children: text(bloc.texte) }];
    case 'liste':
      return [
        ...(bloc.intitule ? [paragraph(bloc.intitule)] : []),
        {
          type: 'list',
          format: 'unordered',
          children: bloc.items.map((item) => ({ type: 'list-item', children: text(item) })),
        },
      ];
  }
}
