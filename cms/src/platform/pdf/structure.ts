/** This file reads the dictionaries of a PDF as text, since pdf.js shows pages and tells nothing of the rest. */
import { constants, inflateSync } from 'node:zlib';
import type { ContenuFichier } from '@portail/config/rules/pieces';

/** `B` matches the white space of a PDF. */
const B = '[\\s\\0]*';
const SIGNES: Record<ContenuFichier, RegExp> = {
  fichier_joint: new RegExp(`/EF${B}(?:<<|\\d)|/Type${B}/EmbeddedFile\\b`),
  programme: new RegExp(`/S${B}/(?:JavaScript|Launch)\\b`),
};

/** `PAQUET` matches a compressed stream of objects, which may hold a few hundred dictionaries. */
const PAQUET = new RegExp(`/Type${B}/ObjStm\\b`);
const PAQUET_MAX = 4 * 1024 * 1024;
/** `PAQUETS_MAX` limits, in bytes, the decompressed dictionaries of one file; further ones are not read. */
const PAQUETS_MAX = 32 * 1024 * 1024;
/** `DICTIONNAIRE_MAX` is how many bytes before a stream its dictionary is looked for. */
const DICTIONNAIRE_MAX = 1_000;

/**
 * `lireStructure` reads dictionaries only, neither pages nor images, since a text may hold the same words. An encrypted
 * file hides some.
 *
 * @returns what the bureau is told of before it opens the file, in alphabetical order
 */
export function lireStructure(octets: Buffer): ContenuFichier[] {
  const contient = new Set<ContenuFichier>();
  for (const brut of dictionnaires(octets)) {
    const texte = brut.includes('#') ? brut.replace(/#([\da-f]{2})/gi, (_, code) => hexadecimal(code)) : brut;
    for (const [contenu, signe] of Object.entries(SIGNES) as [ContenuFichier, RegExp][]) {
      if (signe.test(texte)) contient.add(contenu);
    }
  }
  return [...contient].sort();
}

/** `dictionnaires` gives the text outside of streams, and the objects packed in streams. */
function* dictionnaires(octets: Buffer): Generator<string> {
  let reste = PAQUETS_MAX;
  let debut = 0;
  while (debut < octets.length) {
    const flux = octets.indexOf('stream', debut);
    const fin = flux < 0 ? -1 : octets.indexOf('endstream', flux);
    if (fin < 0) {
      yield octets.toString('latin1', debut);
      return;
    }
    const texte = octets.toString('latin1', debut, flux);
    yield texte;
    if (reste > 0 && PAQUET.test(texte.slice(-DICTIONNAIRE_MAX))) {
      const paquet = decompresser(octets.subarray(flux + 'stream'.length, fin));
      reste -= paquet.length;
      yield paquet;
    }
    debut = fin + 'endstream'.length;
  }
}

/** `decompresser` gives an empty text when the stream is encrypted, or packed in another way. */
function decompresser(flux: Buffer): string {
  const debut = flux[0] === 0x0d ? 2 : 1;
  try {
    const options = { maxOutputLength: PAQUET_MAX, finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(flux.subarray(debut), options).toString('latin1');
  } catch {
    return '';
  }
}

const hexadecimal = (code: string) => String.fromCharCode(Number.parseInt(code, 16));
