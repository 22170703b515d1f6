/**
 * `followReleases` follows `DATA_DIR/releases/current` and holds the release in service. It reads the link ten times a
 * second rather than on a signal: any number of site processes see a publication without anybody knowing their process
 * ids, and one that started, stopped or slept meanwhile misses nothing.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { currentRelease, readManifest, serverFolder } from './release.ts';
import { loadStaticFiles, type StaticFiles } from './static-files.ts';

const POLL_MS = 100;

/** `PageHandler` is Astro's handler in middleware mode: it calls `next` for a URL that no page answers. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => Promise<void>;

export type Release = Readonly<{ id: string; files: StaticFiles; handlePage: PageHandler }>;

export type Releases = Readonly<{ current(): Release | undefined }>;

/**
 * `followReleases` loads each release that the link names.
 *
 * @param onChange called once a release serves, or once it is refused; the one before it then stays in service
 * @returns after the first look, so that a site started on an existing release answers its first request
 */
export async function followReleases(
  dataDir: string,
  signal: AbortSignal,
  onChange: (id: string, refusal?: unknown) => void,
): Promise<Releases> {
  let current: Release | undefined;
  let seen: string | undefined;

  async function look(): Promise<void> {
    const id = await currentRelease(dataDir);
    if (id === undefined || id === seen) return;
    seen = id;
    try {
      current = await loadRelease(dataDir, id, current);
      onChange(id);
    } catch (error) {
      onChange(id, error);
    }
  }

  async function poll(): Promise<void> {
    while (!signal.aborted) {
      await delay(POLL_MS, undefined, { signal, ref: false });
      await look();
    }
  }

  await look();
  poll().catch((error) => {
    if (!signal.aborted) throw error;
  });
  return { current: () => current };
}

/**
 * `loadRelease` imports the server code by a path that releases share, so that Node's module cache already holds it.
 */
async function loadRelease(dataDir: string, id: string, previous: Release | undefined): Promise<Release> {
  const manifest = await readManifest(dataDir, id);
  const files = await loadStaticFiles(dataDir, manifest, previous?.files);
  const entry = join(serverFolder(dataDir, manifest.server), 'server', 'entry.mjs');
  const { handler } = await import(pathToFileURL(entry).href);
  return { id, files, handlePage: handler };
}
