/** This file makes names that every system takes for a file or a folder, close to what people wrote. */

/** `NOM_MAX` is in characters: two of them under a folder of one's own stay within what Windows opens. */
const NOM_MAX = 80;

/** `INTERDITS` are refused by Windows, or end a path. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const INTERDITS = /[\\/:*?"<>|\u0000-\u001f\u007f]+/g;

/** `RESERVES` are devices of Windows, whatever their extension. */
const RESERVES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** `nomSur` gives a name without the signs that a system refuses; `fichier` when nothing is left of it. */
export function nomSur(nom: string): string {
  const net = nom
    .normalize('NFC')
    .replace(INTERDITS, ' ')
    .replace(/\s+/g, ' ')
    // Windows drops the spaces and the dots that end a name; a dot at its beginning hides the file elsewhere.
    .replace(/^[ .]+|[ .]+$/g, '');
  return (RESERVES.test(net) ? `_${net}` : net) || 'fichier';
}

/**
 * `nomDeFichier` is such a name, cut before its extension when it is too long.
 *
 * @param extension as `pdf`: added to a name that does not end so
 */
export function nomDeFichier(nom: string, extension: string): string {
  const fin = `.${extension}`;
  const net = nomSur(nom);
  const sans = net.toLowerCase().endsWith(fin) ? net.slice(0, -fin.length) : net;
  return couper(sans) + fin;
}

export const nomDeDossier = (nom: string): string => couper(nomSur(nom));

/** `couper` counts characters and not their halves: an emoji is not cut in two. */
const couper = (nom: string): string => [...nom].slice(0, NOM_MAX).join('').trimEnd();

/**
 * `nomUnique` gives a name that no other has, whatever the case: « CV (2).pdf ».
 *
 * @param pris names given so far, in lower case; the new one is added to them
 */
export function nomUnique(nom: string, pris: Set<string>): string {
  const point = nom.lastIndexOf('.');
  const [debut, fin] = point > 0 ? [nom.slice(0, point), nom.slice(point)] : [nom, ''];
  let unique = nom;
  for (let rang = 2; pris.has(unique.toLowerCase()); rang += 1) unique = `${debut} (${rang})${fin}`;
  pris.add(unique.toLowerCase());
  return unique;
}
