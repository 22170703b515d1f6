/**
 * `StaticFiles` are the static files of one release, ready to be sent. Small ones are in memory, large ones (documents)
 * on the disk.
 */
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ENCODING_SUFFIX, type Encoding, type ReleaseManifest, releaseFolder } from './release.ts';

/** `MEMORY_LIMIT_BYTES` is the size above which a file is streamed from the disk. */
const MEMORY_LIMIT_BYTES = 1024 * 1024;
/** `STREAMED` documents are streamed whatever their size: those of a whole catalogue would fill the memory. */
const STREAMED = '.pdf';

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export type Content = Readonly<{ size: number; bytes: Buffer } | { size: number; path: string }>;

export type StaticFile = Readonly<{
  hash: string;
  type: string;
  cacheControl: string;
  identity: Content;
  encoded: Readonly<Partial<Record<Encoding, Content>>>;
}>;

/** `StaticFiles` is keyed by the pathname of the URL, decoded. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

/** `pathnameOf` serves `formations/index.html` at `/formations`: the site's URLs never end with a slash. */
export function pathnameOf(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, '') || '/';
}

/**
 * `cacheControlOf` makes every hashed file immutable; a browser asks for everything else at each visit, and gets 304
 * when unchanged.
 */
export function cacheControlOf(file: string): string {
  return file.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'public, no-cache';
}

/**
 * `loadStaticFiles` reads the files of a release.
 *
 * @param previous files already in memory, kept when the new release has the same content
 */
export async function loadStaticFiles(
  dataDir: string,
  manifest: ReleaseManifest,
  previous: StaticFiles = new Map(),
): Promise<StaticFiles> {
  const client = join(releaseFolder(dataDir, manifest.id), 'client');
  const files = new Map<string, StaticFile>();
  for (const [file, { hash, encodings }] of Object.entries(manifest.files)) {
    const pathname = pathnameOf(file);
    const known = previous.get(pathname);
    if (known?.hash === hash && inMemory(known)) {
      files.set(pathname, known);
      continue;
    }
    const path = join(client, file);
    const encoded: Partial<Record<Encoding, Content>> = {};
    for (const encoding of encodings) encoded[encoding] = await load(path + ENCODING_SUFFIX[encoding]);
    files.set(pathname, {
      hash,
      type: TYPES[extname(file)] ?? 'application/octet-stream',
      cacheControl: cacheControlOf(file),
      identity: await load(path),
      encoded,
    });
  }
  return files;
}

async function load(path: string): Promise<Content> {
  const { size } = await stat(path);
  return size > MEMORY_LIMIT_BYTES || path.endsWith(STREAMED) ? { size, path } : { size, bytes: await readFile(path) };
}

/** `inMemory` files alone are kept: a path belongs to one release, and may disappear with it. */
function inMemory(file: StaticFile): boolean {
  return [file.identity, ...Object.values(file.encoded)].every((content) => 'bytes' in content);
}
