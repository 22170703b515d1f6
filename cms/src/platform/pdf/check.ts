import { availableParallelism } from 'node:os';
import type { CodeRefus } from '@portail/config/refusals';
import { FENETRE_ENTETE_PDF } from '@portail/config/rules/nature-fichier';
import { examiner, type Passage } from './pool.ts';
import { fileDAttente, TourRefuse } from './queue.ts';
import type { ResultatPdf } from './worker.ts';

export type { ResultatPdf } from './worker.ts';

/** `Expediteur` names who sends a file, and signals that they have left. */
export type Expediteur = { qui: string; depart?: AbortSignal | undefined };

const file = fileDAttente({
  // `places` is two, so that an honest file does not wait for a hostile one; more places would only share the same
  // cores.
  places: Math.min(2, availableParallelism()),
  enAttente: 200,
  attenteMax: 30_000,
});

/** `CPU_LIBRE_MS` is the processor's time of a file without a brake, thrice that of the largest scans. */
const CPU_LIBRE_MS = 100;
/** `FREIN_PAR_CPU` is how many times its own processor's time a heavier file makes its sender's next one wait. */
const FREIN_PAR_CPU = 3;
/** `FREIN_LIMITE_MS` is the wait after a file that reached a limit; each such file in a row doubles it. */
const FREIN_LIMITE_MS = 1_000;
const FREIN_MAX_MS = 60_000;
/** `MEMOIRE_MS` is how long such files are remembered. */
const MEMOIRE_MS = 10 * 60_000;
/** `limites` counts such files in a row for each person, in this process: it only spares its processor. */
const limites = new Map<string, number>();

/**
 * `verifierPdf` has pdf.js, which the bureau reads with, open the file. It runs in a thread, so that a hostile file
 * costs a bounded time and memory.
 */
export async function verifierPdf(contenu: Buffer, { qui, depart }: Expediteur): Promise<ResultatPdf> {
  if (contenu.length === 0) return { ok: false, code: 'fichier_vide' };
  if (!contenu.subarray(0, FENETRE_ENTETE_PDF).includes('%PDF-')) return { ok: false, code: 'fichier_pas_pdf' };
  try {
    const { resultat } = await file.passer(qui, () => examinerPour(qui, contenu), depart);
    return resultat ?? refuse('verification_encombree');
  } catch (erreur) {
    if (!(erreur instanceof TourRefuse)) throw erreur;
    return refuse(erreur.raison === 'parti' ? 'envoi_interrompu' : 'verification_encombree');
  }
}

const refuse = (code: CodeRefus): ResultatPdf => ({ ok: false, code });

/** `examinerPour` sets the brake before the turn ends: the next file of the same person may be waiting. */
async function examinerPour(qui: string, contenu: Buffer): Promise<Passage> {
  const passage = await examiner(contenu);
  freiner(qui, passage);
  return passage;
}

/** `freiner` makes the sender of a costly file wait. */
function freiner(qui: string, { cpuMs, limite, resultat }: Passage): void {
  if (cpuMs > CPU_LIBRE_MS) file.freiner(qui, FREIN_PAR_CPU * cpuMs);
  if (resultat?.ok) limites.delete(qui);
  if (!limite) return;
  const nombre = (limites.get(qui) ?? 0) + 1;
  limites.set(qui, nombre);
  setTimeout(() => {
    if (limites.get(qui) === nombre) limites.delete(qui);
  }, MEMOIRE_MS).unref();
  file.freiner(qui, Math.min(FREIN_MAX_MS, FREIN_LIMITE_MS * 2 ** (nombre - 1)));
}
