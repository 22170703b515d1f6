/** The thread that opens PDFs with pdf.js, one at a time. It is kept warm: pdf.js is loaded once, for many files. */
import { parentPort } from 'node:worker_threads';
import type { CodeRefus } from '@portail/config/refusals';

export type ResultatPdf = { ok: true; pages: number } | { ok: false; code: CodeRefus };

/** Answer of the thread about one file. `cpuMs` is the processor's time that it took, from its first byte. */
export type Examen = {
  resultat: ResultatPdf;
  cpuMs: number;
  /** The file made pdf.js fail: what it left in the thread's memory serves no other file. */
  suspect: boolean;
};

/** A buffer larger than this is a decompression bomb: a file has less than 3 Mo, and its pages are not drawn. */
const TAMPON_MAX = 32 * 1024 * 1024;
/** A tree of pages may announce any number of them; the database's integers end somewhere. */
const PAGES_MAX = 10_000;

/** Opened once before any file, so that none pays for what pdf.js loads and compiles at its first one. */
const ESSAI =
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n' +
  '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF';

const IMPOSSIBLE: ResultatPdf = { ok: false, code: 'fichier_verification_impossible' };

let depart = process.threadCpuUsage();

/**
 * Bounds the buffers that pdf.js decompresses into, which the thread's own limits do not count. The verdict leaves at
 * once: pdf.js catches the error, and would decompress the same bomb again in other ways.
 */
function bornerTampons(): void {
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(cible, [taille, ...suite], nouvelle) {
      if (typeof taille === 'number' && taille > TAMPON_MAX) {
        repondre(IMPOSSIBLE, true);
        throw new RangeError('decompression bomb');
      }
      return Reflect.construct(cible, [taille, ...suite], nouvelle);
    },
  });
}

function repondre(resultat: ResultatPdf, suspect: boolean): void {
  const { user, system } = process.threadCpuUsage(depart);
  parentPort?.postMessage({ resultat, suspect, cpuMs: (user + system) / 1000 } satisfies Examen);
}

async function demarrer(): Promise<void> {
  bornerTampons();
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');

  /** One file, one verdict: pdf.js opens it and counts its pages. */
  async function lire(data: Uint8Array): Promise<ResultatPdf> {
    const ouverture = getDocument({
      data,
      verbosity: VerbosityLevel.ERRORS,
      stopAtErrors: false,
      useSystemFonts: false,
    });
    try {
      const document = await ouverture.promise;
      if (document.numPages < 1) return { ok: false, code: 'fichier_sans_page' };
      if (document.numPages > PAGES_MAX) return IMPOSSIBLE;
      await document.getPage(1);
      // A file with restrictions only opens without a password, yet other software may refuse it. Not through its
      // metadata: they are a compressed stream, which would be read whole.
      if (await document.getPermissions()) return { ok: false, code: 'fichier_protege' };
      return { ok: true, pages: document.numPages };
    } catch (erreur) {
      const protege = (erreur as Error).name === 'PasswordException';
      return { ok: false, code: protege ? 'fichier_protege' : 'fichier_illisible' };
    } finally {
      await ouverture.destroy();
    }
  }

  await lire(new TextEncoder().encode(ESSAI));
  parentPort?.on('message', async (data: Uint8Array) => {
    depart = process.threadCpuUsage();
    const resultat = await lire(data);
    repondre(resultat, !resultat.ok && !SAINS.has(resultat.code));
  });
  // Its first message says that it is ready; each of the next ones is about a file.
  parentPort?.postMessage('pret');
}

/** Refusals that pdf.js itself pronounced, of a file that it read well. */
const SAINS: ReadonlySet<CodeRefus> = new Set(['fichier_protege', 'fichier_sans_page']);

void demarrer();
