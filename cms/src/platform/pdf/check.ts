import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CodeRefus } from '@portail/config/refusals';
import { FENETRE_ENTETE_PDF } from '@portail/config/rules/nature-fichier';
import { chacunSonTour } from './queue.ts';

export type ResultatPdf = { ok: true; pages: number } | { ok: false; code: CodeRefus };

const TEMPS_MAX_MS = 10_000;
const MEMOIRE_MAX_MO = 256;

/** pdf.js, what the desk reads with, must open it: in a worker, so that a hostile file costs a bounded time and memory. */
export async function verifierPdf(contenu: Buffer): Promise<ResultatPdf> {
  if (contenu.length === 0) return { ok: false, code: 'fichier_vide' };
  if (!contenu.subarray(0, FENETRE_ENTETE_PDF).includes('%PDF-')) return { ok: false, code: 'fichier_pas_pdf' };
  return chacunSonTour(() => ouvrir(contenu));
}

/** The place in the queue is free again when the worker has really ended, its memory with it. */
async function ouvrir(contenu: Buffer): Promise<ResultatPdf> {
  let fin: Promise<unknown> = Promise.resolve();
  const resultat = await new Promise<ResultatPdf>((resolve) => {
    const worker = new Worker(join(__dirname, 'worker.js'), {
      workerData: new Uint8Array(contenu),
      resourceLimits: { maxOldGenerationSizeMb: MEMOIRE_MAX_MO },
      stdout: true,
      stderr: true,
    });
    const conclure = (resultat: ResultatPdf) => {
      clearTimeout(delai);
      resolve(resultat);
      fin = worker.terminate();
    };
    const impossible: ResultatPdf = { ok: false, code: 'fichier_verification_impossible' };
    const delai = setTimeout(() => conclure(impossible), TEMPS_MAX_MS);
    worker.once('message', conclure);
    worker.once('error', () => conclure(impossible));
    worker.once('exit', () => conclure(impossible));
  });
  await fin;
  return resultat;
}
