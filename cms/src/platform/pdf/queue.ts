/**
 * This file gives turns to the people whose files are checked. A few files are checked at once, never two of the same
 * person, and people are served one after the other, however many files each has sent.
 */

export type Limites = Readonly<{
  /** `places` is the number of files checked at once. */
  places: number;
  /** `enAttente` is the number of files that may wait, all together. */
  enAttente: number;
  /** `attenteMax` is in milliseconds: a file that would wait longer is not taken in. */
  attenteMax: number;
}>;

/** `TourRefuse` says why a file was not checked: too many before it, or its sender has left. */
export class TourRefuse extends Error {
  override name = 'TourRefuse';
  readonly raison: 'encombre' | 'parti';

  constructor(raison: TourRefuse['raison']) {
    super(raison);
    this.raison = raison;
  }
}

type Attente = { commencer: () => void };

/** `DUREE_SUPPOSEE_MS` serves until a first file was measured. */
const DUREE_SUPPOSEE_MS = 100;
/**
 * `POIDS_DERNIERE` is the weight of the latest duration in their mean. A far longer one (a thread that starts) counts
 * for `ECART_MAX` times the mean.
 */
const POIDS_DERNIERE = 0.2;
const ECART_MAX = 2;

export type FileDAttente = Readonly<{
  /**
   * `passer` runs `faire` when the turn of this person has come.
   *
   * @param qui whose turn it is
   * @param depart aborted when the sender leaves; a check that has begun goes on to its end
   * @throws TourRefuse, without having run it
   */
  passer<T>(qui: string, faire: () => Promise<T>, depart?: AbortSignal): Promise<T>;
  /** `freiner` makes the next files of this person wait so many milliseconds, whoever else waits. */
  freiner(qui: string, repos: number): void;
}>;

export function fileDAttente({ places, enAttente, attenteMax }: Limites): FileDAttente {
  /** `attentes` holds the people who wait, the next to be served first, each with their files in order of arrival. */
  const attentes = new Map<string, Attente[]>();
  const servis = new Set<string>();
  /** `freines` says until when each person waits, by the clock of `performance`. */
  const freines = new Map<string, number>();
  let dureeMs = DUREE_SUPPOSEE_MS;

  const filesDe = (qui: string) => attentes.get(qui) ?? [];
  const total = () => [...attentes.values()].reduce((somme, files) => somme + files.length, 0);

  /**
   * `attenteProbable` counts, for each other person, as many files before this one as this person has, itself included.
   */
  function attenteProbable(qui: string): number {
    const rang = filesDe(qui).length + (servis.has(qui) ? 1 : 0);
    const autres = [...attentes].filter(([autre]) => autre !== qui && !freines.has(autre));
    const devant = autres.reduce((somme, [, files]) => somme + Math.min(files.length, rang + 1), rang);
    // `rang` bounds the wait even when places are free, since a person's own files pass one by one.
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
        // Setting the key again puts this person after all the others.
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
