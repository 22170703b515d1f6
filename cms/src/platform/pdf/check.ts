import { availableParallelism } from 'node:os';
import type { CodeRefus } from '@portail/config/refusals';
import { FENETRE_ENTETE_PDF } from '@portail/config/rules/nature-fichier';
import { examiner, type Passage } from './pool.ts';
import { fileDAttente, TourRefuse } from './queue.ts';
import type { ResultatPdf } from './worker.ts';

export type { ResultatPdf } from './worker.ts';

/** Who sends a file, and the signal that they have left. */
export type Expediteur = { qui: string; depart?: AbortSignal | undefined };

const file = fileDAttente({
  // Of a bomb and of what an honest person sends, neither waits for the other; more would only share the same cores.
  places: Math.min(2, availableParallelism()),
  enAttente: 200,
  attenteMax: 30_000,
});

/** Processor's time that a file takes at the expense of nobody: thrice that of the largest ones that scanners make. */
const CPU_LIBRE_MS = 100;
/** A file that takes more makes the next one of its sender wait so many times as long. */
const FREIN_PAR_CPU = 3;
/** After a file that reached a limit, and another, and another: each doubles the wait. */
const FREIN_LIMITE_MS = 1_000;
const FREIN_MAX_MS = 60_000;
/** How long such files are remembered. */
const MEMOIRE_MS = 10 * 60_000;
/** How many each person has sent in a row, as far as this process knows: it spares its processor, nothing else. */
const limites = new Map<string, number>();

/** pdf.js, what the desk reads with, must open it: in a thread, so that a hostile file costs a bounded time and memory. */
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

/** The brake is set before the turn ends: the next file of the same person may be waiting. */
async function examinerPour(qui: string, contenu: Buffer): Promise<Passage> {
  const passage = await examiner(contenu);
  freiner(qui, passage);
  return passage;
}

/** What a file costs is paid by its sender, in time. */
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
