import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../system/failure.mjs';
import type { Placement } from './placement.ts';

/** `ROLE` is the one role of the cluster. */
export const ROLE = 'portail';

export type Cluster = Readonly<{ data: string; password: string }>;

/** `openCluster` opens the cluster of a placement, made on first use. */
export function openCluster(placement: Placement): Cluster {
  const data = join(placement.home, 'cluster');
  const passwordFile = join(placement.home, 'password');
  if (!existsSync(data)) initialise(placement, data, passwordFile);
  return { data, password: readFileSync(passwordFile, 'utf8') };
}

/**
 * `initialise` gives the encoding and the locale, and never takes the machine's. With LANG unset the cluster would be
 * SQL_ASCII and `lower('ÉCOLE')` would not be `'école'`; with a locale that the machine lacks it would not start. There
 * is a password, because every user of the machine can reach 127.0.0.1.
 */
function initialise(placement: Placement, data: string, passwordFile: string): void {
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (placement.owner) chownSync(passwordFile, placement.owner.uid, placement.owner.gid);

  // The folder is renamed when complete: an interrupted initdb leaves nothing that looks like a cluster.
  const draft = `${data}.new`;
  rmSync(draft, { recursive: true, force: true });
  const initdb = spawnSync(
    join(placement.native, 'bin', 'initdb'),
    [
      `--pgdata=${draft}`,
      `--username=${ROLE}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=fr',
      '--no-instructions',
    ],
    { ...placement.owner, cwd: '/', env: { LC_ALL: 'C', PATH: process.env.PATH }, encoding: 'utf8' },
  );
  if (initdb.status !== 0) {
    throw new Failure(`PostgreSQL cannot make its cluster in ${placement.home}.\n${initdb.error ?? initdb.stderr}`);
  }
  renameSync(draft, data);
}
