import { setTimeout as sleep } from 'node:timers/promises';
import { type PulseTimings, untilSilent } from './pulse.ts';

export type Running = Readonly<{ exited: Promise<unknown>; stop(): Promise<void>; kill(): void }>;

/** `Part` is a part of the portal that lasts. */
export type Part<T extends Running = Running> = Readonly<{
  start(): T | Promise<T>;
  /** `answers` asks whether the part answers now; false, an error and no answer before the signal are alike. */
  answers?(running: NoInfer<T>, signal: AbortSignal): Promise<boolean>;
}>;

export type Timings = Readonly<{
  firstWaitMs: number;
  /** `longestWaitMs` bounds the waits, each twice the last one. */
  longestWaitMs: number;
  /** `goodWhileMs` is how long a part must run to begin again with the first wait. */
  goodWhileMs: number;
  pulse?: PulseTimings;
}>;

export const TIMINGS: Timings = { firstWaitMs: 500, longestWaitMs: 30_000, goodWhileMs: 300_000 };

/** `Incident` is an event of a part, for the readers of the log. */
export type Incident =
  | Readonly<{ what: 'silent' }>
  | Readonly<{ what: 'ended'; nextTryMs: number }>
  | Readonly<{ what: 'not-started'; error: unknown; nextTryMs: number }>;

/**
 * `keepRunning` starts again a part that ends by itself, and kills one that is silent, for ever. Each start comes later
 * than the last, half a minute at most. A start that throws is one more try.
 *
 * @returns the same part, whichever process serves it now
 */
export function keepRunning<T extends Running>(
  first: T,
  part: Part<T>,
  onIncident: (incident: Incident) => void,
  timings: Timings = TIMINGS,
): Running {
  const stopping = new AbortController();
  let current = first;
  let failures = 0;

  /** `ended` resolves at the end of the process, which a long silence brings about. */
  async function ended(): Promise<void> {
    const { answers } = part;
    const over = new AbortController();
    const watched = current;
    if (answers) {
      const signal = AbortSignal.any([over.signal, stopping.signal]);
      void untilSilent((limit) => answers(watched, limit), signal, timings.pulse).then((silent) => {
        if (!silent) return;
        onIncident({ what: 'silent' });
        watched.kill();
      });
    }
    await watched.exited.finally(() => over.abort());
  }

  /**
   * `startAgain` waits, then starts the part, until a start succeeds.
   *
   * @returns false when it is to stop instead
   */
  async function startAgain(tell: (nextTryMs: number) => void): Promise<boolean> {
    for (;;) {
      const waitMs = Math.min(timings.firstWaitMs * 2 ** failures, timings.longestWaitMs);
      failures += 1;
      tell(waitMs);
      await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return false;
      try {
        current = await part.start();
        return true;
      } catch (error) {
        tell = (nextTryMs) => onIncident({ what: 'not-started', error, nextTryMs });
      }
    }
  }

  async function watch(): Promise<void> {
    for (;;) {
      const since = performance.now();
      await ended();
      if (stopping.signal.aborted) return;
      if (performance.now() - since >= timings.goodWhileMs) failures = 0;
      if (!(await startAgain((nextTryMs) => onIncident({ what: 'ended', nextTryMs })))) return;
      // The stop was asked while the part was starting.
      if (stopping.signal.aborted) return current.stop();
    }
  }

  const exited = watch();
  return {
    exited,
    kill() {
      stopping.abort();
      current.kill();
    },
    async stop() {
      stopping.abort();
      await Promise.all([current.stop(), exited]);
    },
  };
}
