/** `claim` keeps one supervisor for a data folder at a time. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../system/failure.mjs';
import { tryLock } from '../system/lock.mjs';
import type { DataFolder } from './data-folder.ts';
import type { Report } from './report.ts';

/**
 * `NOTICE_MS` leaves time to a supervisor whose launcher was just killed. It notices within a second, and announces
 * that it stops.
 */
const NOTICE_MS = 2500;
const STOPPING_MS = 20_000;
const POLL_MS = 100;

export type Claim = Readonly<{
  /** `announceStop` tells a next start to wait rather than to give up. */
  announceStop(): void;
  release(): void;
}>;

/**
 * `claim` waits for a supervisor that stops.
 *
 * @throws Failure when another supervisor keeps the folder
 */
export async function claim(folder: DataFolder, report: Report): Promise<Claim> {
  let lock = tryLock(folder.lock);
  const retry = async (limit: number, until: () => boolean = () => false) => {
    for (let waited = 0; !lock.taken && waited < limit && !until(); waited += POLL_MS) {
      await sleep(POLL_MS);
      lock = tryLock(folder.lock);
    }
  };
  const stopping = join(folder.lock, 'stopping');
  await retry(NOTICE_MS, () => existsSync(stopping));
  if (!lock.taken && existsSync(stopping)) {
    await report.step('Waiting for the last portal to stop', () => retry(STOPPING_MS));
  }
  if (!lock.taken) {
    const pid = lock.owner?.pid;
    throw new Failure(`The portal is already running on ${folder.path} (pid ${pid}): stop it with \`kill ${pid}\`.`);
  }
  return { announceStop: () => announce(stopping), release: lock.release };
}

/**
 * `announce` ignores a full disk. A next start then gives up at once instead of waiting, and the stop goes on all the
 * same.
 */
function announce(file: string): void {
  try {
    writeFileSync(file, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
