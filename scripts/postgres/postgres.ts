/**
 * `startPostgres` starts the embedded PostgreSQL for one data folder, from the npm binaries, reachable from this
 * machine only.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { Failure } from '../system/failure.mjs';
import { lastLines, sizeOf } from '../system/logs.ts';
import { freePort, isFree } from '../system/ports.ts';
import { openCluster, ROLE } from './cluster.ts';
import { guard } from './guard.ts';
import { place } from './placement.ts';
import { killPostmaster, spawnPostmaster, stopLeftover, stopPostmaster } from './postmaster.ts';

/** `START_MS` includes the recovery after a crash. */
const START_MS = 60_000;
/**
 * `STILL_HELD` matches the errors of a server killed a moment ago. It holds its port, and its shared memory until its
 * last backend has noticed.
 */
const STILL_HELD = /Address already in use|pre-existing shared memory block/;
const CONNECT_MS = 5000;
const POLL_MS = 50;
const RETRY_MS = 250;

export type Postgres = Readonly<{
  port: number;
  /** `location` is the folder of the data. */
  location: string;
  /** `moved` says whether the data had to live outside the data folder (see placement.ts). */
  moved: boolean;
  /** `exited` settles when the server ends, whatever ended it. */
  exited: Promise<unknown>;
  url(database: string): string;
  /** `answers` says whether the server takes a connection, be it to refuse it with a reason. */
  answers(): Promise<boolean>;
  /** `createDatabase` creates the database unless it is there. */
  createDatabase(name: string): Promise<void>;
  /** `stop` is a fast shutdown: it resolves when everything is on the disk. */
  stop(): Promise<void>;
  /** `kill` ends the server without writing anything; the next start recovers. */
  kill(): void;
}>;

export type PostgresOptions = Readonly<{
  /** `dataDir` is absolute; its subfolder `postgres` is made. */
  dataDir: string;
  /** `logFile` is the server's log; by default in that subfolder. */
  logFile?: string;
  /**
   * `port` is where the server must listen, since others know it there. By default it is the last one, or any free
   * port.
   */
  port?: number | undefined;
}>;

/**
 * `startPostgres` resolves once the server answers.
 *
 * @throws what prevents it from answering; nothing is left running then
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  mkdirSync(options.dataDir, { recursive: true });
  const placement = place(options.dataDir);
  const { data, password } = openCluster(placement);
  const logFile = options.logFile ?? join(placement.home, 'postgres.log');
  mkdirSync(dirname(logFile), { recursive: true });
  await stopLeftover(data);

  const deadline = Date.now() + START_MS;
  for (;;) {
    const port = options.port ?? (await choosePort(join(placement.home, 'port')));
    const url = (database: string) => `postgres://${ROLE}:${password}@127.0.0.1:${port}/${database}`;
    const logged = sizeOf(logFile);
    const child = spawnPostmaster(placement, data, port, logFile);
    const exited = new Promise((resolve) => child.once('exit', resolve));

    if (await answers(child, url('postgres'), deadline)) {
      void exited.then(guard(placement, data, child.pid as number));
      return {
        port,
        location: placement.home,
        moved: placement.moved,
        exited,
        url,
        answers: () => takesConnections(url('postgres')),
        createDatabase: (name) => createDatabase(url('postgres'), name),
        stop: () => stopPostmaster(child.pid as number, () => hasExited(child)),
        kill: () => killPostmaster(child),
      };
    }
    const said = lastLines(logFile, 20, logged);
    if (!STILL_HELD.test(said) || Date.now() > deadline) throw new Failure(`PostgreSQL does not start.\n${said}`);
    await sleep(RETRY_MS);
  }
}

/** `choosePort` takes the port of last time when it is free, so that a noted connection stays good. */
async function choosePort(file: string): Promise<number> {
  const last = await lastPort(file);
  if (last) return last;
  const port = await freePort('127.0.0.1');
  // The file is renamed when complete: on a full disk it would be left empty.
  writeFileSync(`${file}.new`, String(port));
  renameSync(`${file}.new`, file);
  return port;
}

async function lastPort(file: string): Promise<number | undefined> {
  try {
    const port = Number(readFileSync(file, 'utf8'));
    return port > 0 && (await isFree('127.0.0.1', port)) ? port : undefined;
  } catch {
    return undefined;
  }
}

/**
 * `answers` waits until the server takes a connection.
 *
 * @returns false when the server ended instead
 * @throws at the deadline; the server is stopped then
 */
async function answers(child: ChildProcess, url: string, deadline: number): Promise<boolean> {
  while (!hasExited(child)) {
    const client = connectionTo(url);
    try {
      await client.connect();
      return true;
    } catch (error) {
      if (Date.now() > deadline) {
        await stopPostmaster(child.pid as number, () => hasExited(child));
        throw error;
      }
      await sleep(POLL_MS);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

/** `takesConnections` counts a server that recovers as alive: it refuses with a code of its own. */
async function takesConnections(url: string): Promise<boolean> {
  const client = connectionTo(url);
  try {
    await client.connect();
    return true;
  } catch (error) {
    return error instanceof DatabaseError;
  } finally {
    await client.end().catch(() => {});
  }
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = connectionTo(adminUrl);
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/**
 * `connectionTo` makes a client that is not connected yet. Without a listener, a server that goes away would end this
 * process too.
 */
function connectionTo(url: string): Client {
  return new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS }).on('error', () => {});
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
