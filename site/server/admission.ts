/**
 * Decides how many requests are worked on at once, and who waits. More at once would not be quicker: each would take
 * longer, until the cms, asked by all of them, answers none in time. Who would wait too long is told so at once, with a time.
 */

export type Visit = Readonly<{
  /** Who asks, a session or an address, with what each may have, worked on and waiting. */
  keys: readonly Readonly<{ key: string; most: number }>[];
  /** Passes those who are not: a dossier that is begun is finished before another begins. */
  first: boolean;
  /** Aborted when the sender has left: their place goes to the next. */
  gone: AbortSignal;
}>;

/** `own`: it is kept out by the others of its own sender, whoever else asks. */
export type Answer = Readonly<{ leave: () => void } | { seconds: number; own?: true }>;

export type Admission = Readonly<{
  /** @returns what to call at the end; or, when it is not let in, in how many seconds to come again */
  enter(visit: Visit): Promise<Answer>;
}>;

export type AdmissionOptions = Readonly<{
  /** Worked on at once. */
  places: number;
  /** Nobody is let in to wait longer than this, as far as can be told. */
  patienceMs: number;
  now?: () => number;
}>;

/** Weight of the last duration in the mean. */
const SHARE = 0.1;
const FIRST_MEAN_MS = 100;
/** A key that has too many at once comes again when some of them are done. */
const CROWDED_SECONDS = 5;
const SECONDS_MAX = 120;

type Waiting = { keys: Visit['keys']; start: (answer: Answer) => void };

export function createAdmission({ places, patienceMs, now = () => performance.now() }: AdmissionOptions): Admission {
  const held = new Map<string, number>();
  const queues: readonly [Waiting[], Waiting[]] = [[], []];
  let taken = 0;
  let mean = FIRST_MEAN_MS;

  const count = (keys: Visit['keys'], by: 1 | -1) => {
    for (const { key } of keys) {
      const total = (held.get(key) ?? 0) + by;
      if (total === 0) held.delete(key);
      else held.set(key, total);
    }
  };

  function letIn(): void {
    while (taken < places) {
      const next = queues[0].shift() ?? queues[1].shift();
      if (!next) return;
      taken += 1;
      next.start({ leave: leaving(next.keys, now()) });
    }
  }

  function leaving(keys: Visit['keys'], since: number): () => void {
    let done = false;
    return () => {
      if (done) return;
      done = true;
      count(keys, -1);
      mean += SHARE * (now() - since - mean);
      taken -= 1;
      letIn();
    };
  }

  return {
    async enter({ keys, first, gone }) {
      if (keys.some(({ key, most }) => (held.get(key) ?? 0) >= most)) return { seconds: CROWDED_SECONDS, own: true };
      const queue = queues[first ? 0 : 1];
      const before = queues[0].length + (first ? 0 : queues[1].length);
      const waitMs = taken < places ? 0 : ((before + 1) * mean) / places;
      if (waitMs > patienceMs) return { seconds: Math.min(SECONDS_MAX, Math.ceil(waitMs / 1000)) };
      count(keys, 1);
      return new Promise<Answer>((start) => {
        const waiting = { keys, start };
        queue.push(waiting);
        gone.addEventListener('abort', () => {
          const rank = queue.indexOf(waiting);
          if (rank === -1) return;
          queue.splice(rank, 1);
          count(keys, -1);
          start({ seconds: 0 });
        });
        letIn();
      });
    },
  };
}
