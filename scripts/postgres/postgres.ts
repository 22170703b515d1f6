/**
 * The embedded PostgreSQL: a server for one data folder, from the npm binaries, reachable from this machine only.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Failure } from '../system/failure.mjs';
import { lastLines, sizeOf } from '../system/logs.ts';
import { freePort, isFree } from '../system/ports.ts';
import { openCluster, ROLE } from './cluster.ts';
import { guard } from './guard.ts';
import { place } from './placement.ts';
import { IMMEDIATE, spawnPostmaster, stopLeftover, stopPostmaster } from './postmaster.ts';

/** Recovery after a crash included. */
const START_MS = 60_000;
/** What a server killed a moment ago still holds: its port, its shared memory until its last backend has noticed. */
const STILL_HELD = /Address already in use|pre-existing shared memory block/;
const POLL_MS = 50;
const RETRY_MS = 250;

export type Postgres = Readonly<{
  port: number;
  /** Folder of the data. */
  location: string;
  /** Whether the data had to live outside the data folder (see placement.ts). */
  moved: boolean;
  /** Settles when the server ends, whatever ended it. */
  exited: Promise<unknown>;
  url(database: string): string;
  /** Creates it unless it is there. */
  createDatabase(name: string): Promise<void>;
  /** Fast shutdown: resolves when everything is on the disk. */
  stop(): Promise<void>;
  /** Without writing anything; the next start recovers. */
  kill(): void;
}>;

/**
 * @param dataDir absolute; its subfolder `postgres` is made
 * @param logFile where the server writes; by default in that subfolder
 */
export async function startPostgres(options: { dataDir: string; logFile?: string }): Promise<Postgres> {
  mkdirSync(options.dataDir, { recursive: true });
  const placement = place(options.dataDir);
  const { data, password } = openCluster(placement);
  const logFile = options.logFile ?? join(placement.home, 'postgres.log');
  mkdirSync(dirname(logFile), { recursive: true });
  await stopLeftover(data);

  const deadline = Date.now() + START_MS;
  for (;;) {
    const port = await choosePort(join(placement.home, 'port'));
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
        createDatabase: (name) => createDatabase(url('postgres'), name),
        stop: () => stopPostmaster(child.pid as number, () => hasExited(child)),
        kill: () => void child.kill(IMMEDIATE),
      };
    }
    const said = lastLines(logFile, 20, logged);
    if (!STILL_HELD.test(said) || Date.now() > deadline) throw new Failure(`PostgreSQL does not start.\n${said}`);
    await sleep(RETRY_MS);
  }
}

/** The port of last time when it is free, so that a noted connection stays good. */
async function choosePort(file: string): Promise<number> {
  const port = (await lastPort(file)) ?? (await freePort('127.0.0.1'));
  writeFileSync(file, String(port));
  return port;
}

async function lastPort(file: string): Promise<number | undefined> {
  try {
    const port = Number(readFileSync(file, 'utf8'));
    return (await isFree('127.0.0.1', port)) ? port : undefined;
  } catch {
    return undefined;
  }
}

/** @returns false when the server ended instead */
async function answers(child: ChildProcess, url: string, deadline: number): Promise<boolean> {
  while (!hasExited(child)) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return true;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(POLL_MS);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
