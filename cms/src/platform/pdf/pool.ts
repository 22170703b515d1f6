/** This file keeps a few warm threads that open PDFs one after the other; each is replaced before it can harm. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Examen, ResultatPdf } from './worker.ts';

/**
 * `CPU_MAX_MS` is the processor's time that one file may take in its thread. It is not the clock's, so that a file has
 * the same verdict on a busy machine.
 */
export const CPU_MAX_MS = 2_000;
/** `SONDE_MS` is how often a working thread is asked what it has spent. */
const SONDE_MS = 100;
/**
 * `HORLOGE_MAX_MS` is when a thread that has not spent its time is stuck, or the machine is: nothing is known of the
 * file.
 */
const HORLOGE_MAX_MS = 60_000;
/** `MEMOIRE_MAX_MO` is the memory of the thread's own objects. */
const MEMOIRE_MAX_MO = 256;
/**
 * `USURE_MAX` is how many files a thread opens before it is replaced, whatever it kept of them. A refused file counts
 * for several.
 */
const USURE_MAX = 50;
const USURE_D_UN_REFUS = 10;
/** `REPOS_MAX_MS` is how long an idle thread keeps its memory. */
const REPOS_MAX_MS = 5 * 60_000;

/** `fin` resolves with the reason why the thread ended. */
type Ouvrier = { worker: Worker; pret: Promise<unknown>; fin: Promise<unknown>; usure: number; repos?: NodeJS.Timeout };

/**
 * `Passage` is the result of one file; `limite` says that it took all that a file may take. `resultat` is undefined
 * when the file could not be examined, through no fault of its own.
 */
export type Passage = { resultat: ResultatPdf | undefined; cpuMs: number; limite: boolean };

/** `Perte` is the passage of a thread that is lost: still working at the file, or dead. */
type Perte = Passage & { perdu: true };

const IMPOSSIBLE: ResultatPdf = { ok: false, code: 'fichier_verification_impossible' };

/** `libres` are the threads without a file, the warmest last: it works next. */
const libres: Ouvrier[] = [];

/** `examiner` has a thread open this file. As many threads live as there are calls at once, which the queue bounds. */
export async function examiner(contenu: Uint8Array): Promise<Passage> {
  const ouvrier = prendre();
  const passage = await confier(ouvrier, contenu);
  ouvrier.usure += passage.resultat?.ok ? 1 : USURE_D_UN_REFUS;
  if ('perdu' in passage || ouvrier.usure >= USURE_MAX) {
    // `terminate` is awaited, so that the place is free once the memory is. The next thread starts meanwhile: only a
    // file that finds no other waits.
    await ouvrier.worker.terminate();
    libres.unshift(aReposer(lancer()));
  } else {
    libres.push(aReposer(ouvrier));
  }
  return passage;
}

/** `prendre` passes over a thread that ended while nobody used it. */
function prendre(): Ouvrier {
  for (;;) {
    const ouvrier = libres.pop() ?? lancer();
    clearTimeout(ouvrier.repos);
    ouvrier.worker.ref();
    if (ouvrier.worker.threadId !== -1) return ouvrier;
  }
}

function lancer(): Ouvrier {
  const worker = new Worker(join(__dirname, 'worker.js'), {
    resourceLimits: { maxOldGenerationSizeMb: MEMOIRE_MAX_MO },
    stdout: true,
    stderr: true,
  });
  const fin = new Promise((resolve) => {
    worker.once('error', (erreur) => resolve(erreur.message));
    worker.once('exit', (code) => resolve(`exit ${code}`));
  });
  const pret = Promise.race([
    once(worker, 'message'),
    fin.then((raison) => {
      throw new Error(String(raison));
    }),
  ]);
  pret.catch((erreur) => strapi.log.error(`a thread that opens PDFs does not start: ${erreur.message}`));
  return { worker, pret, fin, usure: 0 };
}

/** `aReposer` lets a process without other work end while the thread rests. */
function aReposer(ouvrier: Ouvrier): Ouvrier {
  ouvrier.worker.unref();
  ouvrier.repos = setTimeout(() => {
    libres.splice(libres.indexOf(ouvrier), 1);
    void ouvrier.worker.terminate();
  }, REPOS_MAX_MS).unref();
  return ouvrier;
}

async function confier({ worker, pret, fin }: Ouvrier, contenu: Uint8Array): Promise<Passage | Perte> {
  try {
    await pret;
  } catch {
    return { resultat: undefined, cpuMs: 0, limite: false, perdu: true };
  }
  const avant = await depense(worker);
  let sonde: NodeJS.Timeout | undefined;
  let horloge: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      sonde = setInterval(async () => {
        const cpuMs = (await depense(worker)) - avant;
        if (cpuMs > CPU_MAX_MS) resolve({ resultat: IMPOSSIBLE, cpuMs, limite: true, perdu: true });
      }, SONDE_MS);
      horloge = setTimeout(
        () => resolve({ resultat: undefined, cpuMs: 0, limite: false, perdu: true }),
        HORLOGE_MAX_MS,
      );
      // The thread ended for want of memory, which the file has filled.
      void fin.then(() => resolve({ resultat: IMPOSSIBLE, cpuMs: 0, limite: true, perdu: true }));
      // The verdict is the same whether the probe came in time or not.
      worker.once('message', ({ resultat, cpuMs, limite }: Examen) =>
        resolve(cpuMs > CPU_MAX_MS ? { resultat: IMPOSSIBLE, cpuMs, limite: true } : { resultat, cpuMs, limite }),
      );
      worker.postMessage(new Uint8Array(contenu));
    });
  } finally {
    clearInterval(sonde);
    clearTimeout(horloge);
    worker.removeAllListeners('message');
  }
}

/** `depense` gives the processor's time of a thread since it began, in milliseconds; 0 when it has just ended. */
async function depense(worker: Worker): Promise<number> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return 0;
  }
}
