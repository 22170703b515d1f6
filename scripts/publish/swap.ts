/** `swap` puts a release in service, and `prune` removes those that nobody can be reading any more. */
import { readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import {
  currentLink,
  currentRelease,
  type ReleaseManifest,
  readManifest,
  releaseFolder,
  releasesFolder,
  serverFolder,
  serversFolder,
} from '../../site/server/release.ts';

/** `KEPT` is the one in service and two to fall back on. */
const KEPT = 3;

/** `swap` replaces the link by a rename, in one step: at no instant is there none. */
export async function swap(dataDir: string, id: string): Promise<void> {
  const next = join(releasesFolder(dataDir), 'next');
  await rm(next, { force: true });
  await symlink(id, next);
  await rename(next, currentLink(dataDir));
}

/**
 * `listReleases` reads the manifests.
 *
 * @returns the complete releases on disk, newest first
 */
export async function listReleases(dataDir: string): Promise<ReleaseManifest[]> {
  const manifests: ReleaseManifest[] = [];
  for (const id of await identifiers(dataDir)) {
    const manifest = await readManifest(dataDir, id).catch(() => undefined);
    if (manifest) manifests.push(manifest);
  }
  return manifests;
}

/** `prune` removes older releases, half made ones, and server code that no release uses. */
export async function prune(dataDir: string): Promise<void> {
  const current = await currentRelease(dataDir);
  const releases = await listReleases(dataDir);
  const recent = releases.filter(({ id }) => id !== current).slice(0, KEPT - 1);
  const kept = releases.filter((release) => release.id === current || recent.includes(release));

  const releaseIds = new Set(kept.map(({ id }) => id));
  for (const id of await identifiers(dataDir)) {
    if (!releaseIds.has(id)) await rm(releaseFolder(dataDir, id), { recursive: true });
  }
  const servers = new Set(kept.map(({ server }) => server));
  for (const hash of await readdir(serversFolder(dataDir)).catch(() => [])) {
    if (!servers.has(hash)) await rm(serverFolder(dataDir, hash), { recursive: true });
  }
}

/** `identifiers` are newest first. */
async function identifiers(dataDir: string): Promise<string[]> {
  const entries = await readdir(releasesFolder(dataDir), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && /^\d/.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .reverse();
}
