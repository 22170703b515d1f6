/** `insecables` applies French typography to texts written elsewhere: `: ; ? ! »` never begin a line, « never ends one. */
export function insecables(texte: string): string {
  return texte.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0');
}
