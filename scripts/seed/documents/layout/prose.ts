/** This file draws headings, paragraphs, lists and boxes, each at the paper's `y`, which it moves down. */
import type { Bloc } from '../../demo/blocs.ts';
import { PALETTE } from './palette.ts';
import { MARGIN, type Paper, type Style } from './paper.ts';

const INDENT = 13;

/** `heading` is never the last line of a sheet: it takes `follows` with it. */
export function heading(paper: Paper, text: string, follows = 40): void {
  paper.room(30 + follows);
  paper.y += 6;
  paper.text(text, MARGIN, paper.y, { weight: 'bold', size: 12.5, color: PALETTE.ardoise });
  paper.rule(paper.y + 17);
  paper.y += 23;
}

export function subheading(paper: Paper, text: string): void {
  paper.room(44);
  paper.text(text, MARGIN, paper.y + 2, { weight: 'bold', size: 10 });
  paper.y += 18;
}

export function paragraph(paper: Paper, text: string, style: Style = {}): void {
  const size = style.size ?? 10;
  const lines = paper.wrap(text, paper.width, style);
  paper.room(lines.length * size * 1.38);
  paper.y += paper.lines(lines, MARGIN, paper.y, style) + 5;
}

export function bullets(paper: Paper, items: readonly string[]): void {
  for (const item of items) {
    const lines = paper.wrap(item, paper.width - INDENT);
    paper.room(lines.length * 13.8);
    paper.box({ x: MARGIN + 2, y: paper.y + 3, width: 4, height: 4 }, { fill: PALETTE.ardoise });
    paper.y += paper.lines(lines, MARGIN + INDENT, paper.y) + 2;
  }
  paper.y += 4;
}

/** `blocs` draws the demo's rich text. */
export function blocs(paper: Paper, contenu: readonly Bloc[]): void {
  for (const bloc of contenu) {
    if (bloc.type === 'titre') subheading(paper, bloc.texte);
    if (bloc.type === 'paragraphe') paragraph(paper, bloc.texte);
    if (bloc.type === 'liste') {
      if (bloc.intitule) subheading(paper, bloc.intitule);
      bullets(paper, bloc.items);
    }
  }
}

/** `note` is a box that stands out, for an instruction or a reminder. */
export function note(paper: Paper, text: string, kind: 'info' | 'attente' = 'info'): void {
  const style: Style = { size: 9.5, color: kind === 'info' ? PALETTE.infoEncre : PALETTE.attenteEncre };
  const lines = paper.wrap(text, paper.width - 26, style);
  const height = lines.length * 13.1 + 15;
  paper.room(height + 8);
  const box = { x: MARGIN, y: paper.y, width: paper.width, height };
  paper.box(box, { fill: kind === 'info' ? PALETTE.infoFond : PALETTE.attenteFond });
  paper.box({ ...box, width: 3 }, { fill: kind === 'info' ? PALETTE.ardoise : PALETTE.attenteTrait });
  paper.lines(lines, MARGIN + 14, paper.y + 9, style);
  paper.y += height + 8;
}

export type Fact = readonly [label: string, value: string];

/** `facts` draws short facts side by side, in a card. */
export function facts(paper: Paper, all: readonly Fact[]): void {
  const column = (paper.width - 40) / 2;
  const cells = all.map(([label, value]) => ({ label, lines: paper.wrap(value, column, { size: 10 }) }));
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => cells.slice(row * 2, row * 2 + 2));
  const heights = rows.map((row) => 18 + Math.max(...row.map(({ lines }) => lines.length)) * 13.8);
  const total = heights.reduce((sum, height) => sum + height, 0) + 16;
  paper.room(total + 8);
  paper.box({ x: MARGIN, y: paper.y, width: paper.width, height: total }, { fill: PALETTE.fond, line: PALETTE.trait });
  let y = paper.y + 11;
  for (const [rank, row] of rows.entries()) {
    for (const [side, { label, lines }] of row.entries()) {
      const x = MARGIN + 14 + side * (column + 12);
      paper.text(label, x, y, { weight: 'bold', size: 8, color: PALETTE.encreDouce });
      paper.lines(lines, x, y + 11.5, { size: 10 });
    }
    y += heights[rank] ?? 0;
  }
  paper.y += total + 8;
}
