import { setTimeout as delay } from 'node:timers/promises';

/** Longer than either of two acts that must look alike from outside: what is left of it is waited. */
const DUREE_MS = 400;

/** An answer that takes as long whatever was found: whether an address has an account is nobody else's business. */
export async function enTempsConstant<T>(faire: () => Promise<T>): Promise<T> {
  const [issue] = await Promise.all([faire(), delay(DUREE_MS)]);
  return issue;
}
