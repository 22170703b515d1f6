/** `untilSilent` notices a process that runs and answers nothing any more. */
import { setTimeout as sleep } from 'node:timers/promises';

export type PulseTimings = Readonly<{
  /** `everyMs` is the time between two questions, and the longest wait for an answer. */
  everyMs: number;
  /** `misses` is how many questions in a row without an answer make a silence. */
  misses: number;
  /** `lateMs` is how late a round may be before it counts for nothing: then the machine slept, or is overloaded. */
  lateMs: number;
}>;

/**
 * `TIMINGS` make a silence of fifty to sixty seconds, several times what a crowd or a large publication takes. The site
 * gives the cms ten seconds, so that nobody is served by such a process anyway.
 */
const TIMINGS: PulseTimings = { everyMs: 10_000, misses: 5, lateMs: 2_000 };

/**
 * `untilSilent` asks a process whether it answers, again and again, and resolves when it has been silent for too long.
 * A process that has not answered yet is starting, however long that takes: it is never found silent.
 *
 * @param ask false, an error, and no answer before its signal are misses
 * @returns false when the signal ended the watch
 */
export async function untilSilent(
  ask: (limit: AbortSignal) => Promise<boolean>,
  signal: AbortSignal,
  { everyMs, misses: most, lateMs }: PulseTimings = TIMINGS,
): Promise<boolean> {
  let heard = false;
  let misses = 0;
  while (!signal.aborted) {
    const asked = performance.now();
    const answered = await within(ask, everyMs, signal);
    await sleep(Math.max(0, everyMs - (performance.now() - asked)), undefined, { signal }).catch(() => {});
    const late = performance.now() - asked > everyMs + lateMs;
    heard ||= answered;
    misses = answered || late || !heard ? 0 : misses + 1;
    if (misses >= most) return !signal.aborted;
  }
  return false;
}

/** `within` keeps the limit even for a question that does not listen to its signal. */
async function within(
  ask: (limit: AbortSignal) => Promise<boolean>,
  limitMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), limitMs);
  const limit = AbortSignal.any([over.signal, signal]);
  const passed = new Promise<boolean>((resolve) => {
    limit.addEventListener('abort', () => resolve(false), { once: true });
  });
  try {
    return await Promise.race([ask(limit), passed]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}
