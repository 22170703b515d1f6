/** A few warm threads that open PDFs, kept from one file to the next, each replaced before it can harm. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Examen, ResultatPdf } from './worker.ts';

/**
 * Processor's time that one file may take in its thread. Not the clock's: the same file has the same verdict on a quiet
 * machine and on one that is busy elsewhere.
 */
export const CPU_MAX_MS = 2_000;
/** How often a thread at work is asked what it has spent. */
const SONDE_MS = 100;
/** A thread that has not spent its time after this long is stuck, or the machine is: nothing is known of the file. */
const HORLOGE_MAX_MS = 60_000;
/** Memory that the thread's own objects may take. */
const MEMOIRE_MAX_MO = 256;
/** A thread is replaced after this many files, whatever it kept of them; one that is not taken counts for several. */
const USURE_MAX = 50;
const USURE_D_UN_REFUS = 10;
/** A thread that has nothing to do for this long gives its memory back. */
const REPOS_MAX_MS = 5 * 60_000;

/** `fin` says why the thread is no more. */
type Ouvrier = { worker: Worker; pret: Promise<unknown>; fin: Promise<unknown>; usure: number; repos?: NodeJS.Timeout };

/** `limite`: it took all that a file may take. Undefined result: it could not be looked at, through no fault of its own. */
export type Passage = { resultat: ResultatPdf | undefined; cpuMs: number; limite: boolean };

/** The thread is lost: it still works at what it was given, or is dead. */
type Perte = Passage & { perdu: true };

const IMPOSSIBLE: ResultatPdf = { ok: false, code: 'fichier_verification_impossible' };

/** Threads without a file, the warmest last: it is the next to work. */
const libres: Ouvrier[] = [];

/** Has a thread open this file. As many threads live as there are calls at once, which the queue bounds. */
export async function examiner(contenu: Uint8Array): Promise<Passage> {
  const ouvrier = prendre();
  const passage = await confier(ouvrier, contenu);
  ouvrier.usure += passage.resultat?.ok ? 1 : USURE_D_UN_REFUS;
  if ('perdu' in passage || ouvrier.usure >= USURE_MAX) {
    // The place is free again once the memory is. The next thread starts meanwhile: only a file that finds no other waits.
    await ouvrier.worker.terminate();
    libres.unshift(aReposer(lancer()));
  } else {
    libres.push(aReposer(ouvrier));
  }
  return passage;
}

/** A thread that ended while nobody used it is passed over. */
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

/** At rest, a thread does not keep from ending a process that has nothing else to do. */
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
      // Of its memory, which the file has filled.
      void fin.then(() => resolve({ resultat: IMPOSSIBLE, cpuMs: 0, limite: true, perdu: true }));
      // Whether the probe came in time or not, the verdict is the same.
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

/** Processor's time of a thread since it began, in milliseconds; 0 when it has just ended. */
async function depense(worker: Worker): Promise<number> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return 0;
  }
}
