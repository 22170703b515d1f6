/** `variation` makes a choice that is a formation's own and always the same, among so many. */
export function variation(cle: string, sujet: string, nombre: number): number {
  let melange = 0x811c9dc5;
  for (const lettre of `${cle} ${sujet}`) {
    melange = Math.imul(melange ^ (lettre.codePointAt(0) ?? 0), 0x01000193);
  }
  // The low bits of this hash hardly depend on the last letters.
  return ((melange ^ (melange >>> 15)) >>> 0) % nombre;
}
