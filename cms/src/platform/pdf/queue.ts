/**
 * The turns of those whose files are checked: a place for each of a few files at once, never two of the same person, and
 * the persons served one after the other, whatever the number of files that each has sent.
 */

export type Limites = Readonly<{
  /** Files checked at once. */
  places: number;
  /** Files that wait, all together. */
  enAttente: number;
  /** In milliseconds: a file that would wait longer is not taken in. */
  attenteMax: number;
}>;

/** Why a file was not checked: too many before it, or its sender has left. */
export class TourRefuse extends Error {
  override name = 'TourRefuse';
  readonly raison: 'encombre' | 'parti';

  constructor(raison: TourRefuse['raison']) {
    super(raison);
    this.raison = raison;
  }
}

type Attente = { commencer: () => void };

/** Until a first file was measured. */
const DUREE_SUPPOSEE_MS = 100;
/** Weight of the latest duration in the mean of them. One that is far longer, a thread to start, counts for twice the mean. */
const POIDS_DERNIERE = 0.2;
const ECART_MAX = 2;

export type FileDAttente = Readonly<{
  /**
   * Runs `faire` when the turn of this person has come.
   *
   * @param qui whose turn it is
   * @param depart aborted when the sender leaves; a check that has begun goes on to its end
   * @throws TourRefuse, without having run it
   */
  passer<T>(qui: string, faire: () => Promise<T>, depart?: AbortSignal): Promise<T>;
  /** The next files of this person wait so many milliseconds, whoever else waits. */
  freiner(qui: string, repos: number): void;
}>;

export function fileDAttente({ places, enAttente, attenteMax }: Limites): FileDAttente {
  /** Who waits, the next to be served first, each with their files in the order of their arrival. */
  const attentes = new Map<string, Attente[]>();
  const servis = new Set<string>();
  /** Until when, by the clock of `performance`. */
  const freines = new Map<string, number>();
  let dureeMs = DUREE_SUPPOSEE_MS;

  const filesDe = (qui: string) => attentes.get(qui) ?? [];
  const total = () => [...attentes.values()].reduce((somme, files) => somme + files.length, 0);

  /** Each of the others passes as many files before this one as this person has, itself included. */
  function attenteProbable(qui: string): number {
    const rang = filesDe(qui).length + (servis.has(qui) ? 1 : 0);
    const autres = [...attentes].filter(([autre]) => autre !== qui && !freines.has(autre));
    const devant = autres.reduce((somme, [, files]) => somme + Math.min(files.length, rang + 1), rang);
    // A person's own files pass one by one, even when places are free.
    const repos = (freines.get(qui) ?? 0) - performance.now();
    return Math.max(repos, 0) + dureeMs * Math.max(devant / places, rang);
  }

  function suivant(): void {
    if (servis.size >= places) return;
    const libre = [...attentes.keys()].find((qui) => !servis.has(qui) && !freines.has(qui));
    if (libre === undefined) return;
    const [premiere, ...reste] = filesDe(libre);
    if (reste.length > 0) attentes.set(libre, reste);
    else attentes.delete(libre);
    servis.add(libre);
    premiere?.commencer();
  }

  function attendre(qui: string, depart: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const partir = () => {
        const restent = filesDe(qui).filter((autre) => autre !== attente);
        if (restent.length > 0) attentes.set(qui, restent);
        else attentes.delete(qui);
        reject(new TourRefuse('parti'));
      };
      const attente: Attente = {
        commencer: () => {
          depart?.removeEventListener('abort', partir);
          resolve();
        },
      };
      depart?.addEventListener('abort', partir, { once: true });
      attentes.set(qui, [...filesDe(qui), attente]);
    });
  }

  return {
    async passer(qui, faire, depart) {
      if (depart?.aborted) throw new TourRefuse('parti');
      if (total() >= enAttente || attenteProbable(qui) > attenteMax) throw new TourRefuse('encombre');
      const tour = attendre(qui, depart);
      suivant();
      await tour;
      const debut = performance.now();
      try {
        return await faire();
      } finally {
        const derniere = Math.min(performance.now() - debut, ECART_MAX * dureeMs);
        dureeMs += POIDS_DERNIERE * (derniere - dureeMs);
        servis.delete(qui);
        const reste = attentes.get(qui);
        // Set again, this person comes after all the others.
        if (reste) {
          attentes.delete(qui);
          attentes.set(qui, reste);
        }
        suivant();
      }
    },
    freiner(qui, repos) {
      const jusqua = performance.now() + repos;
      freines.set(qui, jusqua);
      setTimeout(() => {
        if (freines.get(qui) === jusqua) freines.delete(qui);
        suivant();
      }, repos).unref();
    },
  };
}
