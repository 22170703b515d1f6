/** This module writes Excel files. The library is young: no other module knows it. */
import { type CellValue, writeXlsx } from 'hucre/xlsx';

export const TYPE_TABLEUR = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `Colonne` describes a column: `largeur` is in characters, `format` is Excel's, for dates and numbers. */
export type Colonne = { titre: string; largeur: number; format?: string };
export type Feuille = { nom: string; colonnes: Colonne[]; lignes: CellValue[][] };

/**
 * `ecrireTableur` writes one sheet, whose first line stays in view. A text that begins like a formula stays a text. A
 * date is written with the figures of its UTC: its caller gives the hours that people read.
 */
export async function ecrireTableur({ nom, colonnes, lignes }: Feuille): Promise<Buffer> {
  const octets = await writeXlsx({
    sheets: [
      {
        name: nom,
        columns: colonnes.map(({ titre, largeur, format }) => ({
          header: titre,
          width: largeur,
          ...(format && { numFmt: format }),
        })),
        rows: [colonnes.map(({ titre }) => titre), ...lignes],
        freezePane: { rows: 1 },
      },
    ],
  });
  return Buffer.from(octets);
}
