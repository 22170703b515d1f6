import { rmSync } from 'node:fs';
import type { Environment } from '@portail/config/environment';
import { homesOf } from '../postgres/placement.ts';
import { Failure } from '../system/failure.mjs';
import { type DataFolder, openDataFolder } from './data-folder.ts';

/** `reset` deletes the portal's database, files, mails and published site. Its caller holds the claim on the folder. */
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
