/** This file has a thread typeset tagged PDFs (PDF/UA-1), so that a long one keeps no request waiting. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Commande, Compose } from './typesetting-thread.ts';

/** `REPOS_MAX_MS` is how long an idle thread keeps its memory, about 100 Mo. */
const REPOS_MAX_MS = 5 * 60_000;

/** `Donnees` is what a template reads, in JSON; `titre` is the document's. */
export type Donnees = { titre: string; [nom: string]: unknown };

type Attente = { resolve: (pdf: Buffer) => void; reject: (erreur: Error) => void };
type Fil = { worker: Worker; attentes: Map<number, Attente>; repos?: NodeJS.Timeout };

let fil: Fil | undefined;
let dernier = 0;

/**
 * `composer` typesets one document. The same template and data give the same bytes, since no clock enters them.
 *
 * @param modele a fixed text in typst, never data: what people typed is in `donnees`, where markup stays text
 * @param donnees what the template reads as `donnees`
 * @throws when the template does not fit the data, or breaks a rule of PDF/UA-1: no title, a skipped heading level
 */
export function composer(modele: string, donnees: Donnees): Promise<Buffer> {
  fil ??= lancer();
  const { worker, attentes, repos } = fil;
  clearTimeout(repos);
  worker.ref();
  dernier += 1;
  const commande: Commande = { numero: dernier, modele, donnees: JSON.stringify(donnees) };
  return new Promise((resolve, reject) => {
    attentes.set(commande.numero, { resolve, reject });
    worker.postMessage(commande);
  });
}

function lancer(): Fil {
  const worker = new Worker(join(__dirname, 'typesetting-thread.js'), { stdout: true, stderr: true });
  const neuf: Fil = { worker, attentes: new Map() };
  worker.on('message', (compose: Compose) => {
    const attente = neuf.attentes.get(compose.numero);
    neuf.attentes.delete(compose.numero);
    if ('erreur' in compose) attente?.reject(new Error(`a PDF is not typeset: ${compose.erreur}`));
    else attente?.resolve(Buffer.from(compose.pdf));
    if (neuf.attentes.size === 0) reposer(neuf);
  });
  worker.once('error', (erreur) => perdre(neuf, erreur.message));
  worker.once('exit', (code) => perdre(neuf, `exit ${code}`));
  return neuf;
}

/** `reposer` lets a process without other work end while the thread rests, and ends the thread after a while. */
function reposer(celui: Fil): void {
  celui.worker.unref();
  celui.repos = setTimeout(() => {
    if (fil === celui) fil = undefined;
    void celui.worker.terminate();
  }, REPOS_MAX_MS).unref();
}

/** `perdre` fails what a dead thread was asked; the next document starts another. */
function perdre(celui: Fil, raison: string): void {
  if (fil === celui) fil = undefined;
  for (const { reject } of celui.attentes.values()) reject(new Error(`the thread that typesets PDFs ended: ${raison}`));
  celui.attentes.clear();
}
