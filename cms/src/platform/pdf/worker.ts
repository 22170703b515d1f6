/** The thread that opens PDFs with pdf.js, one at a time. It is kept warm: pdf.js is loaded once, for many files. */
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { CodeRefus } from '@portail/config/refusals';
import type { ContenuFichier } from '@portail/config/rules/pieces';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { lireStructure } from './structure.ts';

export type ResultatPdf = { ok: true; pages: number; contient: ContenuFichier[] } | { ok: false; code: CodeRefus };

/** Answer of the thread about one file. `cpuMs` is the processor's time that it took, from its first byte. */
export type Examen = {
  resultat: ResultatPdf;
  cpuMs: number;
  /** It would have filled the memory. */
  limite: boolean;
};

/** A buffer that exceeds the file by more is a decompression bomb: tables and dictionaries are read, no page is drawn. */
const TAMPON_MAX = 8 * 1024 * 1024;
/** A little behind what people look at, in the scale of `nice`. */
const PRIORITE = 5;
/** A tree of pages may announce any number of them; the database's integers end somewhere. */
const PAGES_MAX = 10_000;

/** Of a file whose first page is broken, how many are tried before it is refused for it. */
const PAGES_ESSAYEES = 20;
/** What pdf.js says of a key that is not made from a password: of a certificate, of a reader of its own. */
const CHIFFREMENTS_INCONNUS = /unknown encryption method|unsupported encryption algorithm/;

/** Opened once before any file, so that none pays for what pdf.js loads and compiles at its first one. */
const ESSAI =
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n' +
  '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF';

const IMPOSSIBLE: ResultatPdf = { ok: false, code: 'fichier_verification_impossible' };
/** A dynamic form (XFA) has one page, « Please wait », that every reader but Acrobat shows for ever. */
const POUR_ACROBAT: ResultatPdf = { ok: false, code: 'fichier_pour_acrobat' };

let tamponMax = TAMPON_MAX;
let bombe = false;

/**
 * Bounds the buffers that pdf.js decompresses into, which the thread's own limits do not count. After the first that is
 * too large it gets none any more: it catches the error, and would decompress the same bomb again in other ways.
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
  // Linux alone counts this by thread: pages are drawn before files are checked, on as many cores.
  if (process.platform === 'linux') setPriority(PRIORITE);
  bornerTampons();
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');

  const options = { verbosity: VerbosityLevel.ERRORS, stopAtErrors: false, useSystemFonts: false };

  /** One file, one verdict: pdf.js opens it and counts its pages. What is in them is not read. */
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

  /** A page may be broken and the others fine: a reader shows those. */
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
  // Its first message says that it is ready; each of the next ones is about a file.
  parentPort?.postMessage('pret');
}

/**
 * pdf.js reads the form's entries, so that neither encryption nor any way of writing them hides one. Its fields, when it
 * has some that are seen, are what every reader shows of a form (XFA) that is drawn by Acrobat alone.
 */
async function estPourAcrobat(document: PDFDocumentProxy): Promise<boolean> {
  const { info } = (await document.getMetadata()) as { info: { IsXFAPresent?: boolean; IsAcroFormPresent?: boolean } };
  if (!info.IsXFAPresent) return false;
  return !info.IsAcroFormPresent || (await document.getFieldObjects()) === null;
}

const estChiffre = async (document: PDFDocumentProxy) => (await document.getPermissions()) !== null;

const estProtege = ({ name, message }: Error) => name === 'PasswordException' || CHIFFREMENTS_INCONNUS.test(message);

/** What encryption hides of the dictionaries, pdf.js tells for the whole document. Its attachments are not opened. */
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
