import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_WAIT_MS = 500;
const WINDOW_MS = 60_000;
const MOST_IN_WINDOW = 5;

export type Running = Readonly<{ exited: Promise<unknown>; stop(): Promise<void>; kill(): void }>;

/**
 * Starts again what ends by itself, later each time; gives up when it ends too often, or cannot start.
 *
 * @param onEnd called at each unexpected end
 * @param onGiveUp called once, with what prevented the start
 * @returns the same service, whichever process serves it now
 */
export function keepRunning(
  first: Running,
  again: () => Running | Promise<Running>,
  onEnd: () => void,
  onGiveUp: (cause?: unknown) => void,
): Running {
  const stopping = new AbortController();
  let current = first;

  async function watch(): Promise<void> {
    let ends: number[] = [];
    for (;;) {
      await current.exited;
      if (stopping.signal.aborted) return;
      ends = [...ends.filter((instant) => instant > Date.now() - WINDOW_MS), Date.now()];
      if (ends.length > MOST_IN_WINDOW) return onGiveUp();
      onEnd();
      await sleep(FIRST_WAIT_MS * 2 ** (ends.length - 1), undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      current = await again();
      if (stopping.signal.aborted) await current.stop();
    }
  }

  const exited = watch().catch(onGiveUp);
  return {
    exited,
    kill() {
      stopping.abort();
      current.kill();
    },
    async stop() {
      stopping.abort();
      await current.stop();
      await exited;
    },
  };
}
