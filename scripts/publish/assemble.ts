/** `assembleRelease` makes a complete release out of Astro's build; nothing points to it yet. */
import { createHash } from 'node:crypto';
import { copyFile, cp, glob, link, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import {
  ENCODING_SUFFIX,
  type Encoding,
  type ReleaseFile,
  type ReleaseManifest,
  releaseFolder,
  serverFolder,
} from '../../site/server/release.ts';
import { writeCompressed } from './compress.ts';
import type { StoredDocument } from './documents.ts';
import { DRAWN_PAGES, readDrawnPages } from './reuse.ts';

/** `PARALLEL` is how many files are handled at once: enough to keep two cores busy with compression. */
const PARALLEL = 8;

export type Assembly = Readonly<{
  /** `dist` is Astro's output folder. */
  dist: string;
  dataDir: string;
  id: string;
  /** `inService` is the release whose files serve again when they are the same. */
  inService: ReleaseManifest | undefined;
  /** `earlier` are the releases whose hashed assets a page still open in a browser may ask for. */
  earlier: readonly ReleaseManifest[];
  /** `documents` are public files, served at `/documents/<slug>.pdf`. */
  documents: readonly StoredDocument[];
}>;

export async function assembleRelease(assembly: Assembly): Promise<ReleaseManifest> {
  const { dist, dataDir, id, inService, earlier, documents } = assembly;
  const folder = releaseFolder(dataDir, id);
  const client = join(folder, 'client');
  const files: Record<string, ReleaseFile> = {};
  await forEachFile(join(dist, 'client'), async (file) => {
    const path = join(client, file);
    const content = await readFile(join(dist, 'client', file));
    const hash = sha256(content);
    await mkdir(dirname(path), { recursive: true });
    const known = inService?.files[file];
    if (inService && known?.hash === hash) files[file] = await linkFrom(inService, file, { dataDir, client });
    else files[file] = { hash, encodings: await write(path, content) };
  });
  if (inService) await linkKept(inService, { dist, dataDir, client, files });
  const pages = Object.keys(files).filter((file) => file.endsWith('.html')).length;
  await mkdir(join(client, 'documents'), { recursive: true });
  for (const { slug, path, hash } of documents) {
    const file = `documents/${slug}.pdf`;
    await link(path, join(client, file));
    files[file] = { hash, encodings: [] };
  }
  for (const release of earlier) await carryAssets(release, { dataDir, client, files });

  await copyFile(join(dist, DRAWN_PAGES), join(folder, DRAWN_PAGES));
  const manifest = { id, pages, server: await storeServer(join(dist, 'server'), dataDir), files };
  await writeFile(join(folder, 'release.json'), JSON.stringify(manifest));
  return manifest;
}

/** `linkKept` links the pages that the build left out. */
async function linkKept(
  inService: ReleaseManifest,
  { dist, files, ...where }: { dist: string; dataDir: string; client: string; files: Record<string, ReleaseFile> },
): Promise<void> {
  const waiting = [...((await readDrawnPages(dist))?.kept ?? [])];
  await inParallel(waiting, async (file) => {
    await mkdir(dirname(join(where.client, file)), { recursive: true });
    files[file] = await linkFrom(inService, file, where);
  });
}

/** `linkFrom` links a file with its compressed twins. */
async function linkFrom(
  { id, files }: ReleaseManifest,
  file: string,
  { dataDir, client }: { dataDir: string; client: string },
): Promise<ReleaseFile> {
  const known = files[file];
  if (!known) throw new Error(`${file} is not in the release in service.`);
  const source = join(releaseFolder(dataDir, id), 'client', file);
  for (const suffix of ['', ...known.encodings.map((encoding) => ENCODING_SUFFIX[encoding])]) {
    await link(source + suffix, join(client, file) + suffix);
  }
  return { hash: known.hash, encodings: known.encodings };
}

async function write(path: string, content: Buffer): Promise<readonly Encoding[]> {
  await writeFile(path, content);
  return writeCompressed(path, content);
}

/**
 * `carryAssets` keeps the old assets. Astro names an asset after its content: an absent name is an old asset, never
 * another version of a new one.
 */
async function carryAssets(
  release: ReleaseManifest,
  { dataDir, client, files }: { dataDir: string; client: string; files: Record<string, ReleaseFile> },
): Promise<void> {
  for (const [file, { hash, encodings, carried }] of Object.entries(release.files)) {
    if (!file.startsWith('_astro/') || carried || files[file]) continue;
    const source = join(releaseFolder(dataDir, release.id), 'client', file);
    await mkdir(dirname(join(client, file)), { recursive: true });
    for (const suffix of ['', ...encodings.map((encoding) => ENCODING_SUFFIX[encoding])]) {
      await copyFile(source + suffix, join(client, file) + suffix);
    }
    files[file] = { hash, encodings, carried: true };
  }
}

/**
 * `storeServer` stores the server code by its content.
 *
 * @returns the hash that names its folder
 */
async function storeServer(server: string, dataDir: string): Promise<string> {
  const hashes: Record<string, string> = {};
  await forEachFile(server, async (file) => {
    hashes[file] = sha256(await readFile(join(server, file)));
  });
  const hash = sha256(JSON.stringify(Object.entries(hashes).sort())).slice(0, 20);
  const folder = serverFolder(dataDir, hash);
  if (await stat(folder).catch(() => undefined)) return hash;

  const incomplete = `${folder}.incomplete`;
  await rm(incomplete, { recursive: true, force: true });
  await cp(server, join(incomplete, 'server'), { recursive: true });
  await symlink(join('..', '..', 'current', 'client'), join(incomplete, 'client'));
  await rename(incomplete, folder);
  return hash;
}

/**
 * `forEachFile` handles every file of a folder.
 *
 * @param handle given the path inside the folder, with forward slashes
 */
async function forEachFile(folder: string, handle: (file: string) => Promise<void>): Promise<void> {
  const files: string[] = [];
  for await (const entry of glob('**', { cwd: folder, withFileTypes: true })) {
    if (entry.isFile())
      files.push(
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll(sep, '/'),
      );
  }
  await inParallel(files, handle);
}

/**
 * `inParallel` handles several files at once.
 *
 * @param files emptied
 */
async function inParallel(files: string[], handle: (file: string) => Promise<void>): Promise<void> {
  const workers = Array.from({ length: PARALLEL }, async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) await handle(file);
  });
  await Promise.all(workers);
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
