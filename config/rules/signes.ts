/** The signs of what is typed: what nobody sees is dropped, unsaid, and what stands for another is that one. */

/**
 * What has no ink: zero-width and direction marks, soft hyphens, fillers, byte order marks, control characters but for
 * tabulation and line feed, halves of characters, the place of an object that was pasted. The joiners and the variants
 * of an emoji, kept in the first group, are part of its drawing.
 */
const INVISIBLES =
  /([\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\ufe0f?\u200d(?=\p{Extended_Pictographic})|\ufe0f)|[\d#*]\ufe0f(?=\u20e3))|[\p{Default_Ignorable_Code_Point}\p{Cs}\ufff9-\ufffc\u2800]|(?![\t\n])\p{Cc}/gu;

const sansInvisibles = (texte: string) => texte.replace(INVISIBLES, '$1').normalize();

/** On one line: what would end it is a space, and spaces do not follow each other. */
export function ligneNette(texte: string): string {
  return sansInvisibles(texte.replace(/[\t-\r\u0085\u2028\u2029]/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** On several lines, its spaces and empty lines as they are: what ends a line in Word, Pages or a mail ends it here. */
export function lignesNettes(texte: string): string {
  return sansInvisibles(texte.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'));
}

/** Digits of a keyboard that is not French (full-width, Arabic) are digits; a ligature is its letters. */
export function chiffresLatins(texte: string): string {
  return texte
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (chiffre) => String((chiffre.codePointAt(0) ?? 0) & 15));
}

/** Every dash that a telephone or a word processor writes for a hyphen. */
export const TIRETS = /[\p{Pd}\u2212\u2043]/gu;
