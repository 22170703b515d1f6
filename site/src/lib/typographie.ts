/** `insecables` applies French typography to texts written elsewhere: `: ; ? ! »` never begin a line, « never ends one. */
export function insecables(texte: string): string {
  return texte.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0');
}

/** `heuresInsecables` also keeps `10 h 00` whole. It stands apart: the scripts of other pages do not carry it. */
export function heuresInsecables(texte: string): string {
  return insecables(texte).replace(/(?<=\d) (?=h \d)|(?<=\d h) (?=\d)/g, '\u00a0');
}
