import { parentPort, workerData } from 'node:worker_threads';
import type { ResultatPdf } from './check.ts';

/** A buffer larger than this is a decompression bomb: a file has less than 3 Mo, and its pages are not drawn. */
const TAMPON_MAX = 32 * 1024 * 1024;
/** A tree of pages may announce any number of them; the database's integers end somewhere. */
const PAGES_MAX = 10_000;

/** The worker's limits count the heap only: what pdf.js decompresses into is outside of it. */
function bornerTampons(): void {
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(cible, [taille, ...suite], nouvelle) {
      if (typeof taille === 'number' && taille > TAMPON_MAX) throw new RangeError('decompression bomb');
      return Reflect.construct(cible, [taille, ...suite], nouvelle);
    },
  });
}

/** One file, one verdict: pdf.js opens it and counts its pages. */
async function lire(data: Uint8Array): Promise<ResultatPdf> {
  bornerTampons();
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  try {
    const document = await getDocument({
      data,
      verbosity: VerbosityLevel.ERRORS,
      stopAtErrors: false,
      useSystemFonts: false,
    }).promise;
    if (document.numPages < 1) return { ok: false, code: 'fichier_sans_page' };
    if (document.numPages > PAGES_MAX) return { ok: false, code: 'fichier_verification_impossible' };
    await document.getPage(1);
    // A file with restrictions only opens without a password, yet other software may refuse it. Not through its
    // metadata: they are a compressed stream, which would be read whole.
    if (await document.getPermissions()) return { ok: false, code: 'fichier_protege' };
    return { ok: true, pages: document.numPages };
  } catch (erreur) {
    const protege = (erreur as Error).name === 'PasswordException';
    return { ok: false, code: protege ? 'fichier_protege' : 'fichier_illisible' };
  }
}

void lire(workerData as Uint8Array).then((resultat) => parentPort?.postMessage(resultat));
