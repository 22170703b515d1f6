/** This module writes Excel files. The library is young: no other module knows it. */
import { type CellValue, writeXlsx, writeXlsxStream } from 'hucre/xlsx';

/** `Colonne` describes a column: `largeur` is in characters, `format` is Excel's, for dates and numbers. */
export type Colonne = { titre: string; largeur: number; format?: string };
export type Cellule = CellValue;
export type Feuille = { nom: string; colonnes: Colonne[]; lignes: Cellule[][] };

/** `FORMATS` are Excel's, for days and for instants. */
export const FORMATS = { jour: 'dd/mm/yyyy', instant: 'dd/mm/yyyy hh:mm' } as const;

/** `CELLULE_MAX` is how many characters Excel takes in a cell. */
const CELLULE_MAX = 32_767;

/** `HORS_XML` are the two signs that no XML holds, and that the library leaves: Excel would refuse the whole file. */
const HORS_XML = /[\uFFFE\uFFFF]/g;

/**
 * `ecrireTableur` writes one sheet, whose first line stays in view. A text that begins like a formula stays a text. A
 * date is written with the figures of its UTC: its caller gives the hours that people read.
 */
export async function ecrireTableur({ nom, colonnes, lignes }: Feuille): Promise<Buffer> {
  const octets = await writeXlsx({
    sheets: [
      {
        name: nom,
        columns: enColonnes(colonnes),
        rows: [colonnes.map(({ titre }) => titre), ...lignes.map(nettes)],
        freezePane: { rows: 1 },
      },
    ],
  });
  return Buffer.from(octets);
}

/** `ecrireTableurEnFlux` writes such a sheet as its lines come, a few hundred in memory. */
export function ecrireTableurEnFlux(
  { nom, colonnes }: Omit<Feuille, 'lignes'>,
  lignes: AsyncIterable<Cellule[]>,
): AsyncIterable<Uint8Array> {
  const propres = async function* () {
    for await (const ligne of lignes) yield nettes(ligne);
  };
  return writeXlsxStream(propres(), { name: nom, columns: enColonnes(colonnes), freezePane: { rows: 1 } });
}

const enColonnes = (colonnes: readonly Colonne[]) =>
  colonnes.map(({ titre, largeur, format }) => ({
    header: titre,
    width: largeur,
    ...(format && { numFmt: format }),
  }));

const nettes = (ligne: Cellule[]): Cellule[] =>
  ligne.map((cellule) => (typeof cellule === 'string' ? cellule.replace(HORS_XML, '').slice(0, CELLULE_MAX) : cellule));
