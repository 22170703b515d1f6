/**
 * `alleger` makes the photos inside a PDF lighter, one after the other. Text stays text: only JPEG images in gray or in
 * three colours are drawn again, and only when that makes them smaller.
 */
import { PDFArray, type PDFDocument, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib';

const nom = (texte: string) => PDFName.of(texte);

/** @param refaire draws a JPEG again; undefined when the device cannot read it */
export async function alleger(
  document: PDFDocument,
  refaire: (jpeg: Uint8Array) => Promise<{ jpeg: Uint8Array; largeur: number; hauteur: number } | undefined>,
): Promise<void> {
  const { context } = document;
  for (const [ref, objet] of context.enumerateIndirectObjects() as [PDFRef, unknown][]) {
    if (!(objet instanceof PDFRawStream) || !estPhoto(objet)) continue;
    const image = await refaire(objet.contents);
    if (!image || image.jpeg.length >= objet.contents.length) continue;
    const { dict } = objet;
    dict.set(nom('Width'), context.obj(image.largeur));
    dict.set(nom('Height'), context.obj(image.hauteur));
    dict.set(nom('ColorSpace'), nom('DeviceRGB'));
    dict.set(nom('BitsPerComponent'), context.obj(8));
    dict.set(nom('Filter'), nom('DCTDecode'));
    dict.delete(nom('DecodeParms'));
    context.assign(ref, PDFRawStream.of(dict, image.jpeg));
  }
}

function estPhoto({ dict, contents }: PDFRawStream): boolean {
  const filtre = dict.lookup(nom('Filter'));
  const seul = filtre instanceof PDFArray && filtre.size() === 1 ? filtre.lookup(0) : filtre;
  return (
    dict.lookup(nom('Subtype')) === nom('Image') &&
    seul === nom('DCTDecode') &&
    !dict.has(nom('Decode')) &&
    !dict.has(nom('Mask')) &&
    !dict.has(nom('ImageMask')) &&
    [1, 3].includes(composantes(contents) ?? 0)
  );
}

/** `composantes` reads how many colours a JPEG has, from the head of its frame (ITU T.81, B.2.2). */
export function composantes(jpeg: Uint8Array): number | undefined {
  let position = 2;
  while (position + 9 < jpeg.length) {
    if (jpeg[position] !== 0xff) return undefined;
    const marque = jpeg[position + 1] ?? 0;
    const debutDeTrame = marque >= 0xc0 && marque <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marque);
    if (debutDeTrame) return jpeg[position + 9];
    position += 2 + (((jpeg[position + 2] ?? 0) << 8) | (jpeg[position + 3] ?? 0));
  }
  return undefined;
}
