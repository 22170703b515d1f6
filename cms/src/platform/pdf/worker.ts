import { parentPort, workerData } from 'node:worker_threads';
import type { ResultatPdf } from './check.ts';

/** One file, one verdict: pdf.js opens it and counts its pages. */
async function lire(data: Uint8Array): Promise<ResultatPdf> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  try {
    const document = await getDocument({
      data,
      verbosity: VerbosityLevel.ERRORS,
      stopAtErrors: false,
      useSystemFonts: false,
    }).promise;
    if (document.numPages < 1) return { ok: false, code: 'fichier_sans_page' };
    await document.getPage(1);
    // A file with restrictions only opens without a password, yet other software may refuse it.
    const { EncryptFilterName } = (await document.getMetadata()).info as { EncryptFilterName?: string | null };
    if (EncryptFilterName) return { ok: false, code: 'fichier_protege' };
    return { ok: true, pages: document.numPages };
  } catch (erreur) {
    const protege = (erreur as Error).name === 'PasswordException';
    return { ok: false, code: protege ? 'fichier_protege' : 'fichier_illisible' };
  }
}

void lire(workerData as Uint8Array).then((resultat) => parentPort?.postMessage(resultat));
