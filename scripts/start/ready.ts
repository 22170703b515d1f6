import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, describeEnding } from '../system/child.ts';
import { Failure } from '../system/failure.mjs';

const LIMIT_MS = 120_000;
const POLL_MS = 100;

/**
 * `ready` waits until a health address answers 200.
 *
 * @param needed by name, the children that make it answer: the first that ends is the cause of the failure
 */
export async function ready(url: string, needed: Record<string, Child>): Promise<void> {
  const answered = new AbortController();
  const endings = Object.entries(needed).map(async ([name, child]) => {
    await child.exited;
    throw await failureOf(name, child);
  });
  try {
    await Promise.race([poll(url, needed, answered.signal), ...endings]);
  } finally {
    answered.abort();
  }
}

/** `done` waits until a child has done its work. */
export async function done(name: string, child: Child): Promise<void> {
  if ((await child.exited).code !== 0) throw await failureOf(name, child);
}

async function poll(url: string, needed: Record<string, Child>, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  while (!signal.aborted) {
    const answer = await ask(url);
    if (answer === 'ready') return;
    if (Date.now() > deadline) {
      const said = Object.entries(needed).map(([name, child]) => `Last lines of ${name}:\n${child.lastWords()}`);
      throw new Failure([`${url} is not ready after ${LIMIT_MS / 1000} s (${answer}).`, ...said].join('\n'));
    }
    await sleep(POLL_MS);
  }
}

/**
 * `ask` asks a health address once.
 *
 * @returns « ready », or the answer that came instead
 */
async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
    const text = await response.text();
    return response.ok ? 'ready' : `${response.status} ${text.slice(0, 200)}`;
  } catch (error) {
    return String(error);
  }
}

async function failureOf(name: string, child: Child): Promise<Failure> {
  const ending = describeEnding(await child.exited);
  return new Failure(`${name} ended (${ending}). Its last lines:\n${child.lastWords()}`);
}
