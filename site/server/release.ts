/**
 * A publication leaves these files on disk. `scripts/publish` writes them and the site's server reads them:
 *
 *     DATA_DIR/releases/<id>/client/       static files, with their .br and .gz beside them
 *     DATA_DIR/releases/<id>/release.json  the manifest below
 *     DATA_DIR/releases/current            symbolic link to the release in service, replaced by rename
 *     DATA_DIR/releases/servers/<hash>/    Astro's on-demand pages, shared by every release that has the same code:
 *         server/                          the folder name that Astro's entry looks for around itself
 *         client                           symbolic link to current/client, where it looks for 404.html
 *
 * The server code is stored once by content because it loads its pages lazily: inside a release it would lose them when
 * that release is pruned, although the code itself never changed.
 */
import { readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

export type Encoding = 'br' | 'gzip';

export const ENCODING_SUFFIX = { br: '.br', gzip: '.gz' } as const satisfies Record<Encoding, string>;

export type ReleaseFile = Readonly<{
  /** `hash` is the SHA-256 of the file as built, in hexadecimal. */
  hash: string;
  encodings: readonly Encoding[];
  /**
   * `carried` marks a hashed asset that only an older release refers to. A page still open in a browser may ask for it.
   */
  carried?: true;
}>;

export type ReleaseManifest = Readonly<{
  id: string;
  /** `pages` is the number of HTML pages. */
  pages: number;
  /** `server` is a folder of `servers/`. */
  server: string;
  /** `files` are keyed by their path inside `client/`, with forward slashes. */
  files: Readonly<Record<string, ReleaseFile>>;
}>;

export const releasesFolder = (dataDir: string): string => join(dataDir, 'releases');
export const releaseFolder = (dataDir: string, id: string): string => join(dataDir, 'releases', id);
export const currentLink = (dataDir: string): string => join(dataDir, 'releases', 'current');
export const serversFolder = (dataDir: string): string => join(dataDir, 'releases', 'servers');
export const serverFolder = (dataDir: string, hash: string): string => join(serversFolder(dataDir), hash);

/**
 * `currentRelease` reads the link.
 *
 * @returns the identifier of the release in service; undefined before the first publication
 */
export async function currentRelease(dataDir: string): Promise<string | undefined> {
  return readlink(currentLink(dataDir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

export async function readManifest(dataDir: string, id: string): Promise<ReleaseManifest> {
  return JSON.parse(await readFile(join(releaseFolder(dataDir, id), 'release.json'), 'utf8'));
}
