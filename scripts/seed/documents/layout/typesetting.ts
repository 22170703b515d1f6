/** This file cuts a text into lines that fit. */
import type { PDFFont } from 'pdf-lib';

const NBSP = '\u00a0';

/**
 * `typographier` applies French typography: curly apostrophes, and no line that begins with « : » or ends with « « ».
 */
export function typographier(texte: string): string {
  return texte
    .replaceAll("'", '’')
    .replace(/ ([:;?!»%€])/g, `${NBSP}$1`)
    .replace(/([«–]) (?=\S)/g, `$1${NBSP}`)
    .replace(/(\d) (?=\d)/g, `$1${NBSP}`);
}

/** `known` keeps the width of each word at size 1, by font: the same words come back in every document. */
const known = new Map<string, Map<string, number>>();

export function widthOf(text: string, font: PDFFont, size: number): number {
  const widths = known.get(font.name) ?? new Map<string, number>();
  known.set(font.name, widths);
  let width = widths.get(text);
  if (width === undefined) {
    width = font.widthOfTextAtSize(text, 1000) / 1000;
    widths.set(text, width);
  }
  return width * size;
}

/**
 * `wrap` cuts a text at its spaces.
 *
 * @returns typographed lines; a word that no line can hold is cut where it must be
 */
export function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const space = widthOf(' ', font, size);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of typographier(text)
    .split(' ')
    .flatMap((word) => pieces(word, font, size, width))) {
    const wide = widthOf(word, font, size);
    if (line !== '' && used + space + wide > width) {
      lines.push(line);
      line = '';
    }
    used = line === '' ? wide : used + space + wide;
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pieces(word: string, font: PDFFont, size: number, width: number): string[] {
  if (widthOf(word, font, size) <= width) return [word];
  let length = word.length - 1;
  while (length > 1 && widthOf(word.slice(0, length), font, size) > width) length -= 1;
  return [word.slice(0, length), ...pieces(word.slice(length), font, size, width)];
}
