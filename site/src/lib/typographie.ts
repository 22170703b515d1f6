/** French typography of what is written elsewhere: `: ; ? ! »` never begin a line, « never ends one. */
export function insecables(texte: string): string {
  return texte.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0');
}
