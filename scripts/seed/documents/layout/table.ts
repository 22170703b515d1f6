/** `table` draws a table, to read or to fill in; its head comes back on each sheet. */
import { PALETTE } from './palette.ts';
import { MARGIN, type Paper, type Style } from './paper.ts';
import { radio, TICK, textField } from './widgets.ts';

/** `CHAMP` is a cell to write in, `CASE` one to tick. Those of a row are the answers to one question. */
export const CHAMP: unique symbol = Symbol('field');
export const CASE: unique symbol = Symbol('tick');
export type Cell = string | typeof CHAMP | typeof CASE;

export type Column = Readonly<{ title: string; part: number }>;
type Placed = Column & { x: number; width: number; ticked: boolean };

const HEAD: Style = { weight: 'bold', size: 8.5, color: PALETTE.blanc };
const BODY: Style = { size: 9 };
const PAD = 6;

/**
 * `table` draws the head, then each row where it fits.
 *
 * @param least height of a row, when writing needs more than the words of the table
 */
export function table(paper: Paper, columns: readonly Column[], rows: readonly Cell[][], least = 20): void {
  const placed = place(paper, columns, rows[0]);
  const head = columns.map(({ title }, rank) => paper.wrap(title, (placed[rank]?.width ?? 0) - 2 * PAD, HEAD));
  const headHeight = Math.max(...head.map((lines) => lines.length)) * 11.7 + 9;
  const wrapped = rows.map((row) =>
    row.map((cell, rank) =>
      typeof cell === 'string' ? paper.wrap(cell, (placed[rank]?.width ?? 0) - 2 * PAD, BODY) : [],
    ),
  );
  const heightOf = (lines: string[][]) => Math.max(least, Math.max(...lines.map(({ length }) => length)) * 12.4 + 8);
  paper.room(headHeight + heightOf(wrapped[0] ?? [[]]));
  drawHead(paper, placed, head, headHeight);
  for (const [rank, row] of rows.entries()) {
    const lines = wrapped[rank] ?? [];
    const height = heightOf(lines);
    if (height > paper.left) {
      paper.room(height);
      drawHead(paper, placed, head, headHeight);
    }
    if (rank % 2 === 1) paper.box({ x: MARGIN, y: paper.y, width: paper.width, height }, { fill: PALETTE.fond });
    drawRow(paper, placed, row, lines, height);
    paper.y += height;
    paper.rule(paper.y, PALETTE.trait, 0.6);
  }
  paper.y += 12;
}

function place(paper: Paper, columns: readonly Column[], first: readonly Cell[] = []): Placed[] {
  const parts = columns.reduce((sum, { part }) => sum + part, 0);
  let x = MARGIN;
  return columns.map((column, rank) => {
    const width = (paper.width * column.part) / parts;
    x += width;
    return { ...column, x: x - width, width, ticked: first[rank] === CASE };
  });
}

function drawHead(paper: Paper, columns: readonly Placed[], head: string[][], height: number): void {
  paper.box({ x: MARGIN, y: paper.y, width: paper.width, height }, { fill: PALETTE.ardoise });
  for (const [rank, { x, width, ticked }] of columns.entries()) {
    for (const [line, words] of (head[rank] ?? []).entries()) {
      const left = ticked ? (width - paper.widthOf(words, HEAD)) / 2 : PAD;
      paper.text(words, x + left, paper.y + 5.5 + line * 11.7, HEAD);
    }
  }
  paper.y += height;
}

function drawRow(paper: Paper, columns: readonly Placed[], row: Cell[], lines: string[][], height: number): void {
  const question = typeof row[0] === 'string' ? row[0] : '';
  const ticks = row.includes(CASE) ? radio(paper, question) : undefined;
  for (const [rank, { title, x, width }] of columns.entries()) {
    const cell = row[rank];
    if (cell === CHAMP) {
      const label = question ? `${title} (${question})` : title;
      textField(paper, label, { x: x + 2, y: paper.y + 2, width: width - 4, height: height - 4 }, height > 30);
    } else if (cell === CASE) {
      ticks?.mark(title, x + (width - TICK) / 2, paper.y + (height - TICK) / 2);
    } else {
      const own = lines[rank] ?? [];
      paper.lines(own, x + PAD, paper.y + (height - own.length * 12.4) / 2 + 1.5, BODY);
    }
  }
}
