import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { alleger, composantes } from './alleger.ts';

/** `jpeg` is the head of a JPEG of so many colours, with so many bytes after it. */
const jpeg = (couleurs: number, poids = 1000) =>
  new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    0xff,
    0xc0,
    0,
    11,
    8,
    0,
    9,
    0,
    9,
    couleurs,
    ...new Array(poids).fill(0),
  ]);

test('the colours of a JPEG are read from the head of its frame', () => {
  assert.equal(composantes(jpeg(3)), 3);
  assert.equal(composantes(jpeg(4)), 4);
  assert.equal(composantes(new Uint8Array(40)), undefined);
});

type Sorte = { couleurs?: number; filtre?: string; autres?: Record<string, string> };
async function pdfAvec({ couleurs = 3, filtre = 'DCTDecode', autres = {} }: Sorte) {
  const document = await PDFDocument.create();
  const dict = document.context.obj({
    Subtype: 'Image',
    Width: 9,
    Height: 9,
    Filter: filtre,
    ColorSpace: 'DeviceCMYK',
    ...autres,
  });
  const ref = document.context.register(PDFRawStream.of(dict, jpeg(couleurs)));
  return { document, image: () => document.context.lookup(ref) as PDFRawStream };
}
const petite = async () => ({ jpeg: jpeg(3, 10), largeur: 5, hauteur: 4 });

test('a photo inside a PDF is replaced by a smaller one, with its size', async () => {
  const { document, image } = await pdfAvec({});
  await alleger(document, petite);
  assert.equal(image().contents.length, jpeg(3, 10).length);
  assert.equal(String(image().dict.get(PDFName.of('Width'))), '5');
  assert.equal(String(image().dict.get(PDFName.of('ColorSpace'))), '/DeviceRGB');
});

const LAISSEES: [string, Sorte][] = [
  ['four colours', { couleurs: 4 }],
  ['not a JPEG', { filtre: 'FlateDecode' }],
  ['a mask of colours', { autres: { Mask: 'x' } }],
  ['a decoding of its own', { autres: { Decode: 'x' } }],
];
for (const [dit, sorte] of LAISSEES) {
  test(`an image is left as it is: ${dit}`, async () => {
    const { document, image } = await pdfAvec(sorte);
    await alleger(document, petite);
    assert.equal(image().contents.length, jpeg(3).length);
  });
}

test('an image that would not be smaller, or that the device cannot read, is left as it is', async () => {
  for (const refaite of [{ jpeg: jpeg(3, 2000), largeur: 1, hauteur: 1 }, undefined]) {
    const { document, image } = await pdfAvec({});
    await alleger(document, async () => refaite);
    assert.equal(image().contents.length, jpeg(3).length);
  }
});
