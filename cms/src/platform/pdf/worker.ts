/**
 * This file is the thread that opens PDFs with pdf.js, one at a time. It is kept warm: pdf.js is loaded once, for many
 * files.
 */
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { CodeRefus } from '@portail/config/refusals';
import type { ContenuFichier } from '@portail/config/rules/pieces';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { lireStructure } from './structure.ts';

export type ResultatPdf = { ok: true; pages: number; contient: ContenuFichier[] } | { ok: false; code: CodeRefus };

/**
 * `Examen` is the answer of the thread about one file. `cpuMs` is the processor's time that it took, from its first
 * byte.
 */
export type Examen = {
  resultat: ResultatPdf;
  cpuMs: number;
  /** `limite` is true when the file would have filled the memory. */
  limite: boolean;
};

/**
 * `TAMPON_MAX` is how many bytes a buffer may exceed the file by: beyond, it is a decompression bomb. Tables and
 * dictionaries are read, no page is drawn.
 */
const TAMPON_MAX = 8 * 1024 * 1024;
/** `PRIORITE` is in the scale of `nice`: a little behind what people look at. */
const PRIORITE = 5;
/** `PAGES_MAX` bounds the count, since a tree of pages may announce more than the database's integers hold. */
const PAGES_MAX = 10_000;

/** `PAGES_ESSAYEES` is how many pages are tried when the first is broken, before the file is refused. */
const PAGES_ESSAYEES = 20;
/**
 * `CHIFFREMENTS_INCONNUS` are pdf.js's messages about a key that no password makes: a certificate, a reader of its own.
 */
const CHIFFREMENTS_INCONNUS = /unknown encryption method|unsupported encryption algorithm/;

/** `ESSAI` is opened before any file, so that no file pays for what pdf.js loads and compiles at first. */
const ESSAI =
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n' +
  '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF';

const IMPOSSIBLE: ResultatPdf = { ok: false, code: 'fichier_verification_impossible' };
/** `POUR_ACROBAT` refuses a dynamic form (XFA): its only page says « Please wait » in every reader but Acrobat. */
const POUR_ACROBAT: ResultatPdf = { ok: false, code: 'fichier_pour_acrobat' };

let tamponMax = TAMPON_MAX;
let bombe = false;

/**
 * `bornerTampons` bounds the buffers that pdf.js decompresses into, which the thread's own limits do not count. After
 * the first one too large, pdf.js gets none: it catches the error, and would decompress the same bomb in other ways.
 */
function bornerTampons(): void {
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(cible, [taille, ...suite], nouvelle) {
      bombe ||= typeof taille === 'number' && taille > tamponMax;
      if (bombe) throw new RangeError('decompression bomb');
      return Reflect.construct(cible, [taille, ...suite], nouvelle);
    },
  });
}

async function examiner(lire: (octets: Buffer) => Promise<ResultatPdf>, octets: Buffer): Promise<Examen> {
  const depart = process.threadCpuUsage();
  bombe = false;
  tamponMax = TAMPON_MAX + octets.length;
  const lu = await lire(octets);
  const limite = bombe;
  bombe = false;
  const { user, system } = process.threadCpuUsage(depart);
  return { resultat: limite ? IMPOSSIBLE : lu, limite, cpuMs: (user + system) / 1000 };
}

async function demarrer(): Promise<void> {
  // Linux alone counts priority by thread. It lets pages be drawn before files are checked, on as many cores.
  if (process.platform === 'linux') setPriority(PRIORITE);
  bornerTampons();
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');

  const options = { verbosity: VerbosityLevel.ERRORS, stopAtErrors: false, useSystemFonts: false };

  /** `lire` gives one file its verdict: pdf.js opens it and counts its pages. Their content is not read. */
  async function lire(octets: Buffer): Promise<ResultatPdf> {
    const ouverture = getDocument({ ...options, data: new Uint8Array(octets) });
    try {
      const document = await ouverture.promise;
      if (document.numPages < 1) return { ok: false, code: 'fichier_sans_page' };
      if (document.numPages > PAGES_MAX) return IMPOSSIBLE;
      if (!(await ouvrirUnePage(document))) return { ok: false, code: 'fichier_page_abimee' };
      if (await estPourAcrobat(document)) return POUR_ACROBAT;
      return { ok: true, pages: document.numPages, contient: await completer(document, lireStructure(octets)) };
    } catch (erreur) {
      return { ok: false, code: estProtege(erreur as Error) ? 'fichier_protege' : 'fichier_illisible' };
    } finally {
      await ouverture.destroy();
    }
  }

  /** `ouvrirUnePage` accepts a broken page when another opens: a reader shows the others. */
  async function ouvrirUnePage(document: PDFDocumentProxy): Promise<boolean> {
    const essais = Math.min(document.numPages, PAGES_ESSAYEES);
    for (let page = 1; page <= essais; page += 1) {
      if (await document.getPage(page).catch(() => undefined)) return true;
    }
    return false;
  }

  await lire(Buffer.from(ESSAI));
  parentPort?.on('message', async (data: Uint8Array) => {
    parentPort?.postMessage(await examiner(lire, Buffer.from(data.buffer, data.byteOffset, data.byteLength)));
  });
  // The thread's first message says that it is ready; each of the next ones is about a file.
  parentPort?.postMessage('pret');
}

/**
 * `estPourAcrobat` asks pdf.js for the form's entries, so that neither encryption nor any way of writing them hides
 * one. A form (XFA) with visible fields is shown by every reader; without, by Acrobat alone.
 */
async function estPourAcrobat(document: PDFDocumentProxy): Promise<boolean> {
  const { info } = (await document.getMetadata()) as { info: { IsXFAPresent?: boolean; IsAcroFormPresent?: boolean } };
  if (!info.IsXFAPresent) return false;
  return !info.IsAcroFormPresent || (await document.getFieldObjects()) === null;
}

const estChiffre = async (document: PDFDocumentProxy) => (await document.getPermissions()) !== null;

const estProtege = ({ name, message }: Error) => name === 'PasswordException' || CHIFFREMENTS_INCONNUS.test(message);

/** `completer` asks pdf.js for what encryption hides of the dictionaries. Attachments are not opened. */
async function completer(document: PDFDocumentProxy, contient: ContenuFichier[]): Promise<ContenuFichier[]> {
  if (!(await estChiffre(document))) return contient;
  const joint = await document.getAttachments().catch(() => null);
  const programme = await document.getJSActions().catch(() => null);
  const trouves: ContenuFichier[] = [
    ...(joint ? ['fichier_joint' as const] : []),
    ...(programme ? ['programme' as const] : []),
  ];
  return [...new Set([...contient, ...trouves])].sort();
}

void demarrer();
