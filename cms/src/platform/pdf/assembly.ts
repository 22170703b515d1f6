/**
 * This file has a process of its own join PDFs into one document: neither its memory nor its time is the portal's. A
 * file that it cannot read, or that kills it, is attached whole instead.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Assemblage, Avance } from './assembly-process.ts';

/** `MEMOIRE_MAX_MO` is for the objects of the process; ten pièces of 2.9 Mo take a third of it. */
const MEMOIRE_MAX_MO = 512;

/** `DUREE_MAX_MS` is what one file may take before it is given up, whatever else the machine does. */
const DUREE_MAX_MS = 20_000;

/** `FichierAJoindre` is a file and the name that it has when it is attached. */
export type FichierAJoindre = { octets: Uint8Array; nom: string };

/** `Assemble` is the document; `joints` are the ranks of the files that it holds whole, and not as pages. */
export type Assemble = { pdf: Buffer; joints: number[] };

/**
 * `assembler` puts each file after the page that announces it, at the end of a document.
 *
 * @param composer gives that document, which says of each file at these ranks that it is attached
 * @throws when the document itself cannot be opened
 */
export async function assembler(
  composer: (joints: readonly number[]) => Promise<Uint8Array>,
  fichiers: readonly FichierAJoindre[],
): Promise<Assemble> {
  const joints = new Set<number>();
  for (;;) {
    const base = await composer([...joints]);
    const resultat = await essayer({
      base,
      fichiers: fichiers.map((fichier, rang) => ({ ...fichier, joint: joints.has(rang) })),
    });
    if ('pdf' in resultat) return { pdf: resultat.pdf, joints: [...joints].sort((a, b) => a - b) };
    const nouveaux = resultat.illisibles.filter((rang) => !joints.has(rang));
    if (nouveaux.length === 0)
      throw new Error('PDFs are not joined: the process ends at no file that is left to attach');
    for (const rang of nouveaux) joints.add(rang);
  }
}

type Resultat = { pdf: Buffer } | { illisibles: number[] };

/** `essayer` gives the document, or the files that keep it from being made. */
function essayer(assemblage: Assemblage): Promise<Resultat> {
  const enfant = fork(join(__dirname, 'assembly-process.js'), {
    execArgv: [`--max-old-space-size=${MEMOIRE_MAX_MO}`],
    // `env` is empty: what opens strangers' files knows no secret of the portal.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let pdf: Buffer | undefined;
    let enCours: number | undefined;
    const illisibles: number[] = [];
    let horloge = attendre(enfant);
    enfant.on('message', (avance: Avance) => {
      clearTimeout(horloge);
      if ('fichier' in avance) enCours = avance.fichier;
      else if ('illisible' in avance) illisibles.push(avance.illisible);
      else pdf = Buffer.from(avance.pdf);
      horloge = attendre(enfant);
    });
    enfant.once('error', reject);
    enfant.once('exit', () => {
      clearTimeout(horloge);
      if (pdf) resolve({ pdf });
      else if (illisibles.length > 0) resolve({ illisibles });
      else resolve({ illisibles: enCours === undefined ? [] : [enCours] });
    });
    enfant.send(assemblage, (erreur) => erreur && reject(erreur));
  });
}

function attendre(enfant: ChildProcess): NodeJS.Timeout {
  return setTimeout(() => enfant.kill('SIGKILL'), DUREE_MAX_MS);
}
