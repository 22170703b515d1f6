/**
 * `createAdmission` decides how many requests are worked on at once, and who waits. More work at once makes each
 * request longer, until the cms answers none in time. A request that would wait too long is answered at once with a
 * time to come again.
 */

export type Visit = Readonly<{
  /**
   * `keys` are the senders of the request (a session, an address), each with its most requests, worked on and waiting.
   */
  keys: readonly Readonly<{ key: string; most: number }>[];
  /** `first` visits pass the others, so that a dossier that is begun is finished before another begins. */
  first: boolean;
  /** `gone` aborts when the sender has left, and their place goes to the next. */
  gone: AbortSignal;
}>;

/** `Answer` is a place to leave, or seconds to wait. `own` says that the sender's own requests are the cause. */
export type Answer = Readonly<{ leave: () => void } | { seconds: number; own?: true }>;

export type Admission = Readonly<{
  /**
   * `enter` waits for a place.
   *
   * @returns a function to call at the end; or, when the visit is not let in, in how many seconds to come again
   */
  enter(visit: Visit): Promise<Answer>;
}>;

export type AdmissionOptions = Readonly<{
  /** `places` is how many visits are worked on at once. */
  places: number;
  /** `patienceMs` is the longest estimated wait: a visit that would wait longer is not let in. */
  patienceMs: number;
  now?: () => number;
}>;

/** `SHARE` is the weight of the last duration in the mean. */
const SHARE = 0.1;
const FIRST_MEAN_MS = 100;
/** `CROWDED_SECONDS` is the wait of a key that has too many visits at once: some are done by then. */
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
