import { setTimeout as delay } from 'node:timers/promises';

/** `DUREE_MS` is longer than any of the acts that must look alike from outside. */
const DUREE_MS = 400;

/**
 * `enTempsConstant` answers after the same time whatever was found, so that nobody learns whether an address has an
 * account.
 */
export async function enTempsConstant<T>(faire: () => Promise<T>): Promise<T> {
  const [issue] = await Promise.all([faire(), delay(DUREE_MS)]);
  return issue;
}
