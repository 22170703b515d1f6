/** How the supervisor knows that a part is alive. */
import type { Child } from '../system/child.ts';

/** The publisher says so each five seconds. */
const SPOKE_MS = 15_000;

/** By its health address: whatever it answers but an error of its own. */
export function answersAt(url: string): (running: unknown, signal: AbortSignal) => Promise<boolean> {
  return async (_running, signal) => {
    const response = await fetch(url, { redirect: 'manual', signal });
    await response.body?.cancel();
    return response.ok;
  };
}

/** By what it says to its parent, when it serves no address. */
export async function spokeLately({ heardAt }: Child): Promise<boolean> {
  const at = heardAt();
  return at !== undefined && performance.now() - at < SPOKE_MS;
}
