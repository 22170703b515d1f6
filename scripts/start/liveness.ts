/** `answersAt` and `spokeLately` tell the supervisor whether a part is alive. */
import type { Child } from '../system/child.ts';

/** `SPOKE_MS` is long beside the five seconds at which the publisher says so. */
const SPOKE_MS = 15_000;

/** `answersAt` asks the part's health address: any answer but an error of its own is life. */
export function answersAt(url: string): (running: unknown, signal: AbortSignal) => Promise<boolean> {
  return async (_running, signal) => {
    const response = await fetch(url, { redirect: 'manual', signal });
    await response.body?.cancel();
    return response.ok;
  };
}

/** `spokeLately` reads the messages of a part that serves no address to its parent. */
export async function spokeLately({ heardAt }: Child): Promise<boolean> {
  const at = heardAt();
  return at !== undefined && performance.now() - at < SPOKE_MS;
}
