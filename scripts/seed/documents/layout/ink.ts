/**
 * This file draws rectangles and words as bare PDF operators. The methods of pdf-lib save and restore the state and
 * write a path around each of them: three times the time and the bytes, for documents that are drawn by the hundred.
 */
import {
  beginText,
  endText,
  fill,
  lineTo,
  moveTo,
  nextLine,
  type PDFFont,
  type PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  type RGB,
  setFillingColor,
  setFontAndSize,
  setLineHeight,
  setLineWidth,
  setStrokingColor,
  setTextMatrix,
  showText,
  stroke,
} from 'pdf-lib';

export type Rectangle = { x: number; y: number; width: number; height: number };

/** `fine` rounds to a hundredth of a point, less than any printer's dot. */
const fine = (length: number): number => Math.round(length * 100) / 100;

const path = ({ x, y, width, height }: Rectangle): PDFOperator =>
  PDFOperator.of(
    PDFOperatorNames.AppendRectangle,
    [x, y, width, height].map((length) => PDFNumber.of(fine(length))),
  );

export const filled = (rectangle: Rectangle, color: RGB): PDFOperator[] => [
  setFillingColor(color),
  path(rectangle),
  fill(),
];

export const outlined = (rectangle: Rectangle, color: RGB, thickness: number): PDFOperator[] => [
  setStrokingColor(color),
  setLineWidth(thickness),
  path(rectangle),
  stroke(),
];

/** `crossed` is a cross from corner to corner of a square, inside a margin. */
export const crossed = (side: number, margin: number): PDFOperator[] => [
  setLineWidth(1.4),
  moveTo(margin, margin),
  lineTo(side - margin, side - margin),
  moveTo(margin, side - margin),
  lineTo(side - margin, margin),
  stroke(),
];

export type Type = { font: PDFFont; key: PDFName; size: number; color: RGB; leading: number };

/**
 * `written` writes lines of text.
 *
 * @param y baseline of the first line, from the bottom
 */
export function written(lines: readonly string[], x: number, y: number, type: Type): PDFOperator[] {
  return [
    beginText(),
    setFillingColor(type.color),
    setFontAndSize(type.key, type.size),
    setLineHeight(fine(type.leading)),
    setTextMatrix(1, 0, 0, 1, fine(x), fine(y)),
    ...lines.flatMap((line) => [showText(type.font.encodeText(line)), nextLine()]),
    endText(),
  ];
}
