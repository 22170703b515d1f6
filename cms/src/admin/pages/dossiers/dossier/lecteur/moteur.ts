/** This file opens a candidat's file with pdf.js. Nothing that the file holds is run: its pages are drawn, no more. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import urlDuFil from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker&url';

export type Moteur = typeof import('pdfjs-dist');
export type Ouvert = { moteur: Moteur; document: PDFDocumentProxy };

/** `charger` brings pdf.js with the first file only: the list of dossiers does without its half a megabyte. */
async function charger(): Promise<Moteur> {
  const moteur: Moteur = await import('pdfjs-dist/legacy/build/pdf.mjs');
  moteur.GlobalWorkerOptions.workerSrc = urlDuFil;
  return moteur;
}

/**
 * `ouvrir` opens a file in a thread of its own, which `fermer` ends: a file that keeps its thread busy for ever holds
 * no other file up.
 */
export function ouvrir(fichier: Blob): { ouvert: Promise<Ouvert>; fermer: () => void } {
  let fermer = () => undefined as unknown;
  let ferme = false;
  const ouvert = (async () => {
    const [moteur, contenu] = await Promise.all([charger(), fichier.arrayBuffer()]);
    if (ferme) throw new Error('closed before it was open');
    // The folder bears the version: browsers keep these files for long.
    const dossier = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}pdfjs-${moteur.version}/`;
    const tache = moteur.getDocument({
      data: new Uint8Array(contenu),
      cMapUrl: `${dossier}cmaps/`,
      standardFontDataUrl: `${dossier}standard_fonts/`,
      wasmUrl: `${dossier}wasm/`,
      // The pages of the bureau let no WebAssembly run: pdf.js has the same decoders as scripts.
      useWasm: false,
      enableXfa: false,
      verbosity: moteur.VerbosityLevel.ERRORS,
    });
    fermer = () => tache.destroy();
    return { moteur, document: await tache.promise };
  })();
  return {
    ouvert,
    fermer: () => {
      ferme = true;
      fermer();
    },
  };
}
