/** This file starts and stops the server process of one cluster. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../system/failure.mjs';
import { openLog } from '../system/logs.ts';
import { commandLineOf } from '../system/process-identity.mjs';
import type { Placement } from './placement.ts';

/** `FAST` is PostgreSQL's fast shutdown: open transactions roll back, everything is written, exit. */
const FAST = 'SIGINT';
/** `IMMEDIATE` writes nothing; the next start recovers from the journal. */
const IMMEDIATE = 'SIGQUIT';
const FAST_MS = 20_000;
const IMMEDIATE_MS = 5000;
const KILL_MS = 5000;
const POLL_MS = 50;

export function spawnPostmaster(placement: Placement, data: string, port: number, logFile: string): ChildProcess {
  const log = openLog(logFile);
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    // The log keeps neither the values of a refused row nor the query that failed: they are people's data.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_timezone: 'UTC',
  };
  // The server leads a group of its own: Ctrl-C must not stop it before the cms has drained.
  const child = spawn(
    join(placement.native, 'bin', 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...placement.owner, cwd: '/', env: { LC_ALL: 'C' }, detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.on('error', () => {});
  if (child.pid === undefined) throw new Error('PostgreSQL cannot be started: the machine makes no process.');
  return child;
}

/**
 * `killPostmaster` ends the server at once, without writing anything; one that hangs is killed outright a moment later.
 */
export function killPostmaster(child: ChildProcess): void {
  child.kill(IMMEDIATE);
  setTimeout(() => child.kill('SIGKILL'), IMMEDIATE_MS).unref();
}

/**
 * `stopLeftover` stops the server that a killed run left on this cluster. It forgets a pid that is no longer that
 * server's.
 */
export async function stopLeftover(data: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  const pid = pidIn(pidFile);
  if (pid !== undefined && serves(pid, data)) {
    await stopPostmaster(pid, () => !serves(pid, data));
  }
  // PostgreSQL refuses to start while that file names any living process.
  rmSync(pidFile, { force: true });
}

/**
 * `stopPostmaster` asks the server to end, with more force each time.
 *
 * @param pid of the postmaster
 * @param ended whether it is gone
 */
export async function stopPostmaster(pid: number, ended: () => boolean): Promise<void> {
  for (const [signal, limit] of [
    [FAST, FAST_MS],
    [IMMEDIATE, IMMEDIATE_MS],
    // SIGKILL comes last: a server that hangs hears nothing else.
    ['SIGKILL', KILL_MS],
  ] as const) {
    if (ended()) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < limit; waited += POLL_MS) {
      if (ended()) return;
      await sleep(POLL_MS);
    }
  }
  throw new Failure(`PostgreSQL (pid ${pid}) does not stop.`);
}

function pidIn(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8').split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
}

/** `serves` is asked before each signal, because the pid may be another program's by now. */
function serves(pid: number, data: string): boolean {
  return commandLineOf(pid).includes(`postgres -D ${data} `);
}
