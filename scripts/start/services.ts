/** `startService` records each process in its data folder. A next start can then stop those that a killed one left. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, killGroup, startChild } from '../system/child.ts';
import { ROOT } from '../system/paths.mjs';
import { identityOf, isRunning } from '../system/process-identity.mjs';
import type { DataFolder } from './data-folder.ts';
import type { Report } from './report.ts';

/**
 * `LEFTOVER_MS` is the time that a child left alone still has. It was told to stop when its channel closed
 * (with-parent.mjs).
 */
const LEFTOVER_MS = 15_000;
const POLL_MS = 100;

type ServiceRecord = Readonly<{ file: string; identity: { pid: number; startedAt: string } | undefined }>;

export function startService(name: string, args: string[], env: NodeJS.ProcessEnv, folder: DataFolder): Child {
  const child = startChild({ args, cwd: ROOT, env, logFile: folder.log(name) });
  const forget = record(join(folder.services, `${name}.json`), child);
  void child.exited.then(forget);
  return child;
}

/**
 * `record` tolerates a full or failing disk. The child ends with its parent all the same, only a next start would not
 * know to wait for it.
 *
 * @returns removes the record
 */
function record(file: string, { pid }: Child): () => void {
  const forget = () => tried(() => rmSync(file, { force: true }));
  if (!tried(() => writeFileSync(file, JSON.stringify(identityOf(pid) ?? null)))) forget();
  return forget;
}

function tried(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

/** `stopLeftoverServices` needs the claim on the data folder in its caller's hand. */
export async function stopLeftoverServices(folder: DataFolder, report: Report): Promise<void> {
  const records = readdirSync(folder.services).map((name) => readRecord(join(folder.services, name)));
  const left = records.flatMap(({ identity }) => (identity && isRunning(identity) ? [identity] : []));
  if (left.length > 0) {
    await report.step('Waiting for what the last run left', async () => {
      for (let waited = 0; waited < LEFTOVER_MS && left.some(isRunning); waited += POLL_MS) await sleep(POLL_MS);
      for (const identity of left.filter(isRunning)) killGroup(identity.pid);
    });
  }
  for (const { file } of records) rmSync(file);
}

function readRecord(file: string): ServiceRecord {
  try {
    return { file, identity: JSON.parse(readFileSync(file, 'utf8')) ?? undefined };
  } catch {
    // The supervisor was killed while it wrote the record.
    return { file, identity: undefined };
  }
}
