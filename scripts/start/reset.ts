import { rmSync } from 'node:fs';
import type { Environment } from '@portail/config/environment';
import { homesOf } from '../postgres/placement.ts';
import { Failure } from '../system/failure.mjs';
import { type DataFolder, openDataFolder } from './data-folder.ts';

/** Deletes what the portal wrote: database, files, mails, published site. Call only with the claim on the folder in hand. */
export function reset(folder: DataFolder, env: Environment): void {
  if (env.databaseUrl) {
    throw new Failure(
      '--reset deletes the embedded database only, and DATABASE_URL is set: empty that database yourself.',
    );
  }
  const { ordinary, outside } = homesOf(folder.path);
  for (const path of [ordinary, outside, folder.files, folder.uploads, folder.mails, folder.releases]) {
    rmSync(path, { recursive: true, force: true });
  }
  openDataFolder(folder.path);
}
