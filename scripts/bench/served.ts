import { setTimeout as delay } from 'node:timers/promises';

/** `Served` is a server under measure. */
export type Served = Readonly<{ url: string; stop(): Promise<void> }>;

const LIMIT_MS = 30_000;

export async function answers(url: string): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  while (
    !(await fetch(url).then(
      (reply) => reply.ok,
      () => false,
    ))
  ) {
    if (Date.now() > deadline) throw new Error(`${url} does not answer.`);
    await delay(50);
  }
}
