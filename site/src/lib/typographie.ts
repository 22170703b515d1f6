/**
 * `insecables` applies French typography to texts written elsewhere: `: ; ? ! »` never begin a line, « never ends one,
 * and `10 h 00` stays whole.
 */
export function insecables(texte: string): string {
  return texte.replace(/ (?=[:;?!»])|(?<=«) |(?<=\d) (?=h \d)|(?<=\d h) (?=\d)/g, '\u00a0');
}
