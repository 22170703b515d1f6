/** This module writes ZIP archives as their files come, one in memory. Files are stored: PDFs do not deflate. */
import { crc32 } from 'node:zlib';

/** `Entree` is a file of the archive; its path has `/` between its folders. */
export type Entree = { chemin: string; octets: Buffer };

/** `ENTREES_MAX` and `OCTETS_MAX` are what an archive holds without ZIP64, which older readers do not know. */
const ENTREES_MAX = 65_534;
const OCTETS_MAX = 2 ** 32 - 1;

/** `UTF8` says that names are in UTF-8. */
const UTF8 = 0x0800;
const VERSION = 20;
/** `SOUS_UNIX` is the system of the names: without it, some readers take their accents for DOS's. */
const SOUS_UNIX = (3 << 8) | VERSION;
/** `DROITS` let the owner read and write each file, and others read it. */
const DROITS = 0o100644 << 16;

/**
 * `ecrireZip` gives the bytes of an archive.
 *
 * @param moment date of its files, whose figures in UTC are written: its caller gives the hours that people read
 * @throws when it holds more than {@link ENTREES_MAX} files or than 4 Go
 */
export async function* ecrireZip(
  entrees: AsyncIterable<Entree> | Iterable<Entree>,
  moment: Date,
): AsyncGenerator<Uint8Array> {
  const table: Buffer[] = [];
  let position = 0;
  for await (const { chemin, octets } of entrees) {
    const nom = Buffer.from(chemin);
    const commun = champsCommuns(octets, nom, moment);
    const tete = Buffer.concat([entier32(0x04034b50), entier16(VERSION), commun, entier16(0), nom]);
    table.push(
      Buffer.concat([
        ...[entier32(0x02014b50), entier16(SOUS_UNIX), entier16(VERSION), commun],
        // `DROITS` and the place come after the lengths of what an entry does not have.
        ...[entier16(0), entier16(0), entier16(0), entier16(0), entier32(DROITS), entier32(position), nom],
      ]),
    );
    position += tete.length + octets.length;
    if (table.length > ENTREES_MAX || position > OCTETS_MAX) throw new Error('an archive too large for its format');
    yield tete;
    yield octets;
  }
  const repertoire = Buffer.concat(table);
  yield repertoire;
  yield Buffer.concat([
    ...[entier32(0x06054b50), entier16(0), entier16(0), entier16(table.length), entier16(table.length)],
    ...[entier32(repertoire.length), entier32(position), entier16(0)],
  ]);
}

/** `champsCommuns` are the fields that a file's header and its line of the directory share. */
function champsCommuns(octets: Buffer, nom: Buffer, moment: Date): Buffer {
  const heure = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  const jour = ((moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate();
  return Buffer.concat([
    ...[entier16(UTF8), entier16(0), entier16(heure), entier16(jour)],
    ...[entier32(crc32(octets)), entier32(octets.length), entier32(octets.length), entier16(nom.length)],
  ]);
}

function entier16(valeur: number): Buffer {
  const octets = Buffer.alloc(2);
  octets.writeUInt16LE(valeur);
  return octets;
}

function entier32(valeur: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32LE(valeur >>> 0);
  return octets;
}
