/**
 * This file cleans the signs of typed texts: invisible ones are dropped without a word, look-alikes become the sign
 * they stand for.
 */

/**
 * `INVISIBLES` are the characters that nobody sees. They are zero-width and direction marks, soft hyphens, fillers,
 * byte order marks, control characters but for tabulation and line feed, halves of characters, and the place of a
 * pasted object. The first group keeps the joiners and variants of an emoji, which are part of its drawing.
 */
const INVISIBLES =
  /([\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\ufe0f?\u200d(?=\p{Extended_Pictographic})|\ufe0f)|[\d#*]\ufe0f(?=\u20e3))|[\p{Default_Ignorable_Code_Point}\p{Cs}\ufff9-\ufffc\u2800]|(?![\t\n])\p{Cc}/gu;

const sansInvisibles = (texte: string) => texte.replace(INVISIBLES, '$1').normalize();

/** `ligneNette` cleans a text of one line: a line end becomes a space, and spaces do not follow each other. */
export function ligneNette(texte: string): string {
  return sansInvisibles(texte.replace(/[\t-\r\u0085\u2028\u2029]/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * `lignesNettes` cleans a text of several lines, whose spaces and empty lines stay. The line ends of Word, Pages or a
 * mail become line feeds.
 */
export function lignesNettes(texte: string): string {
  return sansInvisibles(texte.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'));
}

/**
 * `chiffresLatins` turns digits of other keyboards (full-width, Arabic) into digits, and a ligature into its letters.
 */
export function chiffresLatins(texte: string): string {
  return texte
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (chiffre) => String((chiffre.codePointAt(0) ?? 0) & 15));
}

/** `TIRETS` matches every dash that a telephone or a word processor writes for a hyphen. */
export const TIRETS = /[\p{Pd}\u2212\u2043]/gu;
