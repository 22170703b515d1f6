/**
 * This file is the process that joins PDFs into one. It lives for one document: what a strange file makes of its memory
 * ends with it.
 */
import { setPriority } from 'node:os';
import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * `Assemblage` is what is to be joined: the last pages of `base` announce the files, one each, and each file is put
 * after its own. A file that is `joint` is attached whole instead.
 */
export type Assemblage = { base: Uint8Array; fichiers: { octets: Uint8Array; nom: string; joint: boolean }[] };

/** `Avance` tells which file is being read, so that one that kills the process is known; then comes the document. */
export type Avance = { fichier: number } | { illisible: number } | { pdf: Uint8Array };

/** `PRIORITE` is in the scale of `nice`: behind what people look at. */
const PRIORITE = 5;

setPriority(PRIORITE);

process.once('message', async (assemblage: Assemblage) => {
  const pdf = await assembler(assemblage);
  if (pdf) await dire({ pdf });
  process.disconnect();
});

const dire = (avance: Avance) => new Promise((resolve) => process.send?.(avance, resolve));

/** @returns undefined when a file cannot be joined: which one was said */
async function assembler({ base, fichiers }: Assemblage): Promise<Uint8Array | undefined> {
  const document = await PDFDocument.load(base, { updateMetadata: false });
  const premiere = document.getPageCount() - fichiers.length;
  let illisible = false;
  // `rang` goes down, so that no page moves before its file was put after it.
  for (let rang = fichiers.length - 1; rang >= 0; rang -= 1) {
    const { octets, nom, joint } = fichiers[rang] as Assemblage['fichiers'][number];
    await dire({ fichier: rang });
    try {
      if (joint) await document.attach(octets, nom, { mimeType: 'application/pdf' });
      else await inserer(document, octets, premiere + rang + 1);
    } catch {
      illisible = true;
      await dire({ illisible: rang });
    }
  }
  return illisible ? undefined : document.save({ updateFieldAppearances: false });
}

/** `inserer` opens a file as any reader does: without a password. */
async function inserer(document: PDFDocument, octets: Uint8Array, place: number): Promise<void> {
  const source = await PDFDocument.load(octets, { password: '', updateMetadata: false, throwOnInvalidObject: true });
  const pages = await document.copyPages(source, source.getPageIndices());
  for (const [rang, page] of pages.entries()) document.insertPage(place + rang, page);
}
