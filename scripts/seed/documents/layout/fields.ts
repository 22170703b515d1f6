/** This file draws real fields to fill in. Each has its label in sight and, for screen readers, in the field itself. */
import { PALETTE } from './palette.ts';
import { MARGIN, type Paper, type Style } from './paper.ts';
import { checkbox, radio, TICK, textField } from './widgets.ts';

const LABEL: Style = { size: 8.5, color: PALETTE.encreDouce };
const LINE = 18;
const GAP = 12;

/** `Field` is a label, the share of the row that its field takes, and its first value. */
export type Field = string | { label: string; part?: number; value?: string };

/** `row` draws fields side by side. */
export function row(paper: Paper, fields: readonly Field[]): void {
  paper.room(LINE + 18);
  const all = fields.map((field) => (typeof field === 'string' ? { label: field } : field));
  const parts = all.reduce((sum, { part = 1 }) => sum + part, 0);
  const shared = paper.width - GAP * (all.length - 1);
  let x = MARGIN;
  for (const { label, part = 1, value } of all) {
    const width = (shared * part) / parts;
    paper.text(label, x, paper.y, LABEL);
    textField(paper, label, { x, y: paper.y + 13, width, height: LINE }, false, value);
    x += width + GAP;
  }
  paper.y += LINE + 18;
}

/** `area` draws a field of several lines. */
export function area(paper: Paper, label: string, lines: number): void {
  const labels = paper.wrap(label, paper.width, LABEL);
  const height = lines * 14 + 6;
  paper.room(height + labels.length * 12 + 8);
  paper.y += paper.lines(labels, MARGIN, paper.y, LABEL) + 1;
  textField(paper, label, { x: MARGIN, y: paper.y, width: paper.width, height }, true);
  paper.y += height + 8;
}

/** `choice` draws one answer among several, or as many as apply. */
export function choice(paper: Paper, question: string, options: readonly string[], several = false): void {
  const lines = paper.wrap(question, paper.width, { size: 10 });
  paper.room(lines.length * 13.8 + 20 * Math.ceil(options.length / 3));
  if (question) paper.y += paper.lines(lines, MARGIN, paper.y) + 2;
  const marks = several ? undefined : radio(paper, question);
  let x = MARGIN;
  for (const option of options) {
    const width = TICK + 6 + paper.widthOf(option, { size: 9.5 }) + 18;
    if (x + width > MARGIN + paper.width + 18) {
      x = MARGIN;
      paper.y += 17;
    }
    if (marks) marks.mark(option, x, paper.y + 1);
    else checkbox(paper, `${question} ${option}`, x, paper.y + 1);
    paper.text(option, x + TICK + 6, paper.y + 2, { size: 9.5 });
    x += width;
  }
  paper.y += 22;
}

/** `agreement` draws a sentence to agree to. */
export function agreement(paper: Paper, text: string): void {
  const lines = paper.wrap(text, paper.width - 20, { size: 9.5 });
  paper.room(lines.length * 13.1 + 6);
  checkbox(paper, text, MARGIN, paper.y);
  paper.y += paper.lines(lines, MARGIN + 18, paper.y + 1, { size: 9.5 }) + 6;
}

/** `signatures` draws boxes to sign in, side by side. */
export function signatures(paper: Paper, who: readonly string[], height = 74): void {
  paper.room(height + 31);
  const width = (paper.width - GAP * (who.length - 1)) / who.length;
  for (const [rank, title] of who.entries()) {
    const x = MARGIN + rank * (width + GAP);
    paper.text(title, x, paper.y, { weight: 'bold', size: 9 });
    paper.text('Fait à', x, paper.y + 19, LABEL);
    const field = { y: paper.y + 14, height: 17 };
    textField(paper, `Fait à (${title})`, { ...field, x: x + 27, width: width * 0.5 - 27 }, false);
    paper.text('le', x + width * 0.5 + 6, paper.y + 19, LABEL);
    textField(paper, `Le (${title})`, { ...field, x: x + width * 0.5 + 17, width: width * 0.5 - 17 }, false);
    paper.box({ x, y: paper.y + 37, width, height: height - 6 }, { fill: PALETTE.blanc, line: PALETTE.trait });
    paper.text('Signature', x + 7, paper.y + 43, { size: 7.5, color: PALETTE.traitFort });
  }
  paper.y += height + 42;
}
