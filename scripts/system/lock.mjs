/**
 * `tryLock` is a lock between processes, a folder that holds the identity of its owner. The lock of a killed process is
 * thus known to be stale. The folder is filled before it is renamed into place: nobody ever sees a lock without an
 * owner.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, isRunning } from './process-identity.mjs';

/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */

const POLL_MS = 300;

/**
 * @param {string} path
 * @returns {{ taken: true, release: () => void } | { taken: false, owner: ProcessIdentity | undefined }}
 */
export function tryLock(path) {
  const draft = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  writeFileSync(join(draft, 'owner.json'), JSON.stringify(identityOf(process.pid)));

  for (let attempt = 0; attempt < 2; attempt++) {
    if (moved(draft, path)) return { taken: true, release: () => rmSync(path, { recursive: true, force: true }) };
    if (attempt === 0 && !isRunning(ownerOf(path))) discardStale(path);
  }
  rmSync(draft, { recursive: true, force: true });
  return { taken: false, owner: ownerOf(path) };
}

/**
 * `withLock` waits for the lock, and holds it during the action.
 *
 * @template T
 * @param {string} path
 * @param {AbortSignal | undefined} giveUp ends the wait
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withLock(path, giveUp, action) {
  let lock = tryLock(path);
  while (!lock.taken) {
    await sleep(POLL_MS, undefined, { signal: giveUp });
    lock = tryLock(path);
  }
  try {
    return await action();
  } finally {
    lock.release();
  }
}

/**
 * @param {string} path
 * @returns {ProcessIdentity | undefined}
 */
function ownerOf(path) {
  try {
    return JSON.parse(readFileSync(join(path, 'owner.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * `discardStale` looks again at the lock that it moved aside, and puts it back if its owner lives. Another process may
 * have taken the stale lock away and put its own, between the look and the removal.
 *
 * @param {string} path
 */
function discardStale(path) {
  const aside = `${path}.stale-${process.pid}`;
  if (!moved(path, aside)) return;
  if (isRunning(ownerOf(aside))) moved(aside, path);
  rmSync(aside, { recursive: true, force: true });
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {boolean} false when `to` is already there, or `from` no longer is
 */
function moved(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  }
}
