/**
 * This file makes fields of the form as bare PDF objects: text to type, boxes to tick, circles to choose. Their looks
 * are drawn once a document, where pdf-lib's own methods draw up to four for each field.
 */
import {
  type PDFAcroTerminal,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFOperator,
  type PDFRef,
  PDFWidgetAnnotation,
  setStrokingColor,
} from 'pdf-lib';
import { crossed, outlined, type Rectangle, written } from './ink.ts';
import { PALETTE } from './palette.ts';
import type { Paper } from './paper.ts';

export const TICK = 10;
/** `TYPED` styles typed text: the colour is `PALETTE.encre`. */
const TYPED = '/Helvetica 10 Tf 0.106 0.145 0.188 rg';
const OFF = PDFName.of('Off');
/** `PRINTED` is the flag of an annotation that appears on paper too. */
const PRINTED = 4;

export function textField(paper: Paper, label: string, at: Rectangle, multiline: boolean, value?: string): void {
  paper.box(at, { fill: PALETTE.fond, line: PALETTE.traitFort, thickness: 0.6 });
  const field = paper.document.getForm().createTextField(paper.nameFor(label));
  sayAloud(field.acroField, label);
  field.acroField.setDefaultAppearance(TYPED);
  if (multiline) field.enableMultiline();
  if (value) field.setText(value);
  const { width, height } = at;
  const font = paper.fonts.regular;
  const type = { font, key: PDFName.of(font.name), size: 10, color: PALETTE.encre, leading: 0 };
  const look = lookOf(paper.document, `${width} × ${height} ${value ?? ''}`, at, {
    operators: value ? written([value], 3, (height - 7) / 2, type) : [],
    resources: { Font: { [font.name]: font.ref } },
  });
  add(paper, field.acroField, at, (widget) => widget.setNormalAppearance(look));
}

export function checkbox(paper: Paper, label: string, x: number, y: number): void {
  const { acroField } = paper.document.getForm().createCheckBox(paper.nameFor(label));
  sayAloud(acroField, label);
  tick(paper, acroField, 'Oui', x, y);
}

/**
 * `radio` makes a question with one answer among several.
 *
 * @returns a function that adds each answer, where it must be
 */
export function radio(paper: Paper, question: string): { mark(answer: string, x: number, y: number): void } {
  const { acroField } = paper.document.getForm().createRadioGroup(paper.nameFor(question));
  sayAloud(acroField, question);
  return {
    mark(answer, x, y) {
      tick(paper, acroField, String(acroField.addOpt(PDFHexString.fromText(answer), true)), x, y);
    },
  };
}

/** `sayAloud` sets the words that a screen reader says of the field. */
function sayAloud({ dict }: PDFAcroTerminal, label: string): void {
  dict.set(PDFName.of('TU'), PDFHexString.fromText(label));
}

function tick(paper: Paper, field: PDFAcroTerminal, on: string, x: number, y: number): void {
  const { document } = paper;
  const size = { width: TICK, height: TICK };
  const frame = outlined({ x: 0.5, y: 0.5, width: TICK - 1, height: TICK - 1 }, PALETTE.traitFort, 0.8);
  const cross = [setStrokingColor(PALETTE.ardoiseVive), ...crossed(TICK, 2.4)];
  const empty = lookOf(document, 'empty', size, { operators: frame });
  const ticked = lookOf(document, 'ticked', size, { operators: [...frame, ...cross] });
  add(paper, field, { x, y, ...size }, (widget) => {
    widget.setAppearanceState(OFF);
    widget.dict.set(PDFName.of('AP'), document.context.obj({ N: { [on]: ticked, Off: empty } }));
  });
}

function add(paper: Paper, field: PDFAcroTerminal, at: Rectangle, dress: (widget: PDFWidgetAnnotation) => void): void {
  const { context } = paper.document;
  const widget = PDFWidgetAnnotation.create(context, field.ref);
  widget.setRectangle(paper.fromBottom(at));
  widget.setP(paper.page.ref);
  widget.dict.set(PDFName.of('F'), context.obj(PRINTED));
  dress(widget);
  const ref = context.register(widget.dict);
  field.addWidget(ref);
  paper.page.node.addAnnot(ref);
}

type Drawing = { operators: PDFOperator[]; resources?: Record<string, Record<string, PDFRef>> };

const looks = new WeakMap<PDFDocument, Map<string, PDFRef>>();

function lookOf(
  document: PDFDocument,
  name: string,
  { width, height }: { width: number; height: number },
  { operators, resources = {} }: Drawing,
): PDFRef {
  const known = looks.get(document) ?? new Map<string, PDFRef>();
  looks.set(document, known);
  const { context } = document;
  const look =
    known.get(name) ??
    context.register(context.formXObject(operators, { BBox: [0, 0, width, height], Resources: resources }));
  known.set(name, look);
  return look;
}
