/** `LETTRES_DE_SIGLE` matches « (ECMN) » at the end of an intitulé, as the IUTs write them. */
const LETTRES_DE_SIGLE = /\(([\p{Lu}\d][\p{Lu}\d&/-]{1,9})\)\s*$/u;
/** `CODE` matches « LP-ECMN-LA »: the kind of diploma, the formation, the IUT. */
const CODE = /^LP-([A-Z0-9]+(?:-[A-Z0-9]+)*)-[A-Z]{2}$/;

/** `sigleDe` gives the few letters by which staff name a formation: its intitulé's, or those of its code. */
export function sigleDe({ intitule, code }: { intitule: string; code: string }): string {
  return LETTRES_DE_SIGLE.exec(intitule)?.[1] ?? CODE.exec(code)?.[1] ?? code;
}
