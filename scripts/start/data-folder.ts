import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../system/failure.mjs';
import { capLog } from '../system/logs.ts';

/** `DataFolder` lists the files that the portal keeps under DATA_DIR. */
export type DataFolder = Readonly<{
  path: string;
  /** `files` holds the candidates' files, private. */
  files: string;
  /** `uploads` holds the editors' documents, which the cms serves to anybody. */
  uploads: string;
  /** `mails` holds the mails that the development mailbox took. */
  mails: string;
  /** `releases` holds the published versions of the site. */
  releases: string;
  logs: string;
  /** `services` holds one record for each process that the supervisor started. */
  services: string;
  /** `lock` is held by the one supervisor of this folder. */
  lock: string;
  log(name: string): string;
}>;

/** `openDataFolder` makes the folders that are missing. */
export function openDataFolder(path: string): DataFolder {
  const run = join(path, 'run');
  const folder: DataFolder = {
    path,
    files: join(path, 'files'),
    uploads: join(path, 'public', 'uploads'),
    mails: join(path, 'mails'),
    releases: join(path, 'releases'),
    logs: join(path, 'logs'),
    services: join(run, 'services'),
    lock: join(run, 'supervisor.lock'),
    log: (name) => join(path, 'logs', `${name}.log`),
  };
  try {
    if (!existsSync(path)) {
      makeFolder(path);
      // Others may cross the folder but not list it: PostgreSQL's unprivileged user has its own folder inside.
      chmodSync(path, 0o711);
    }
    for (const needed of [folder.files, folder.uploads, folder.mails, folder.logs, folder.services]) {
      mkdirSync(needed, { recursive: true, mode: 0o700 });
    }
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new Failure(`The data folder ${path} (DATA_DIR) cannot be written: ${(error as Error).message}.`);
  }
  return folder;
}

/** `capLogs` keeps the logs short while their parts run, and gives room back to a disk that is full. */
export function capLogs(logs: string): void {
  try {
    for (const name of readdirSync(logs)) if (name.endsWith('.log')) capLog(join(logs, name));
  } catch {
    // A folder that cannot be read now is looked at again in a minute: no log is worth the supervisor.
  }
}

/** `makeFolder` replaces Node's recursive mkdir, which never ends where the system makes no folder, as in /proc. */
function makeFolder(path: string): void {
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  mkdirSync(path);
}
