/**
 * `place` says where PostgreSQL's binaries and data live, and as whom it runs.
 *
 * PostgreSQL refuses to run as root: root gives it an unprivileged uid. Where that uid cannot reach the checkout (a
 * clone under a 0700 home), both the binaries and the data live in /var/tmp, under a name drawn from the checkout and
 * its data folder.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../system/failure.mjs';
import { ROOT } from '../system/paths.mjs';
import { laySymlinks, nativeFolder } from './binaries.ts';

/** `UNPRIVILEGED` is « nobody » on Linux: no user has to be created. */
const UNPRIVILEGED = { uid: 65534, gid: 65534 };

export type Placement = Readonly<{
  /** `native` is the folder of `bin/`, `lib/` and `share/`. */
  native: string;
  /** `home` holds the cluster, its password and its port; it belongs to `owner`. */
  home: string;
  /** `moved` says whether `home` is out of the data folder. */
  moved: boolean;
  /** `owner` is given to `spawn`; undefined: PostgreSQL runs as the user who runs us. */
  owner: { uid: number; gid: number } | undefined;
}>;

/**
 * `homesOf` are the folders of PostgreSQL's data for a data folder. There is the ordinary one, and the one outside when
 * it had to move.
 */
export function homesOf(dataDir: string): { ordinary: string; outside: string } {
  const hash = createHash('sha256').update(`${ROOT}\0${dataDir}`).digest('hex').slice(0, 12);
  return { ordinary: join(dataDir, 'postgres'), outside: `/var/tmp/portail-${hash}` };
}

/** `place` chooses, and creates the folders that are missing. */
export function place(dataDir: string): Placement {
  const native = nativeFolder();
  laySymlinks(native);
  const { ordinary, outside } = homesOf(dataDir);

  if (process.getuid?.() !== 0) {
    mkdirSync(ordinary, { recursive: true, mode: 0o700 });
    return { native, home: ordinary, moved: false, owner: undefined };
  }
  // A cluster that lives outside stays outside: otherwise the data would seem lost the day the checkout can be reached.
  if (!existsSync(outside) && canReach(join(native, 'bin', 'postgres'), dataDir)) {
    belongTo(UNPRIVILEGED, ordinary);
    return { native, home: ordinary, moved: false, owner: UNPRIVILEGED };
  }
  makeOutside(outside);
  const home = join(outside, 'postgres');
  belongTo(UNPRIVILEGED, home);
  return { native: copyBinaries(native, outside), home, moved: true, owner: UNPRIVILEGED };
}

/** `canReach` asks the system itself, under that uid, rather than to compute the effect of modes and access lists. */
function canReach(executable: string, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0" && test -x "$1"', executable, folder], UNPRIVILEGED).status === 0;
}

/** `makeOutside` refuses a folder that another user put there first, since anyone may write in /var/tmp. */
function makeOutside(folder: string): void {
  if (!existsSync(folder)) mkdirSync(folder);
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Failure(`${folder} belongs to someone else: remove it, or set DATA_DIR to another folder.`);
  }
  chmodSync(folder, 0o711);
}

function copyBinaries(native: string, outside: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
  const copy = join(outside, `binaries-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  lchownSync(draft, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
  for (const entry of readdirSync(draft, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(draft, entry), UNPRIVILEGED.uid, UNPRIVILEGED.gid);
  }
  renameSync(draft, copy);
  return copy;
}

function belongTo(owner: { uid: number; gid: number }, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, owner.uid, owner.gid);
}
