import { availableParallelism } from 'node:os';
import type { CodeRefus } from '@portail/config/refusals';
import { FENETRE_ENTETE_PDF } from '@portail/config/rules/nature-fichier';
import { examiner } from './pool.ts';
import { fileDAttente, TourRefuse } from './queue.ts';
import type { ResultatPdf } from './worker.ts';

export type { ResultatPdf } from './worker.ts';

/** Who sends a file, and the signal that they have left. */
export type Expediteur = { qui: string; depart?: AbortSignal | undefined };

const file = fileDAttente({
  // As many as cores would be too many: the rest of the portal works on them too.
  places: Math.min(2, availableParallelism()),
  enAttente: 64,
  attenteMax: 30_000,
});

/** The wait after a file that made pdf.js fail, and another, and another: each doubles it. */
const FREIN_MS = 1_000;
const FREIN_MAX_MS = 60_000;
/** How long such files are remembered. */
const MEMOIRE_MS = 10 * 60_000;
/** How many each person has sent in a row, as far as this process knows: it protects its processor, nothing else. */
const suspects = new Map<string, number>();

/** pdf.js, what the desk reads with, must open it: in a thread, so that a hostile file costs a bounded time and memory. */
export async function verifierPdf(contenu: Buffer, { qui, depart }: Expediteur): Promise<ResultatPdf> {
  if (contenu.length === 0) return { ok: false, code: 'fichier_vide' };
  if (!contenu.subarray(0, FENETRE_ENTETE_PDF).includes('%PDF-')) return { ok: false, code: 'fichier_pas_pdf' };
  try {
    const { resultat, suspect } = await file.passer(qui, () => examiner(contenu), depart);
    retenir(qui, suspect);
    return resultat ?? refuse('verification_encombree');
  } catch (erreur) {
    if (!(erreur instanceof TourRefuse)) throw erreur;
    return refuse(erreur.raison === 'parti' ? 'envoi_interrompu' : 'verification_encombree');
  }
}

const refuse = (code: CodeRefus): ResultatPdf => ({ ok: false, code });

/** A first broken file costs nothing: anybody may have one. */
function retenir(qui: string, suspect: boolean): void {
  const nombre = suspect ? (suspects.get(qui) ?? 0) + 1 : 0;
  if (nombre === 0) return void suspects.delete(qui);
  suspects.set(qui, nombre);
  setTimeout(() => {
    if (suspects.get(qui) === nombre) suspects.delete(qui);
  }, MEMOIRE_MS).unref();
  if (nombre > 1) file.freiner(qui, Math.min(FREIN_MAX_MS, FREIN_MS * 2 ** (nombre - 2)));
}
