/** This file hides from outside what a duration would tell. */
import { timingSafeEqual } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

/** `DUREE_MS` is longer than any of the acts that must look alike from outside. */
const DUREE_MS = 400;

/**
 * `enTempsConstant` answers, or fails, after the same time whatever was found. Nobody learns by it whether an address
 * has an account.
 */
export async function enTempsConstant<T>(faire: () => Promise<T>): Promise<T> {
  const attente = delay(DUREE_MS);
  try {
    return await faire();
  } finally {
    await attente;
  }
}

/** `egaux` compares a text with a secret in a time that does not tell how much of it is right. */
export function egaux(donne: string, secret: string): boolean {
  const [a, b] = [Buffer.from(donne), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
