/** `publish` is one publication, from the catalogue to the public: build, assemble, verify, swap. */
import { rm } from 'node:fs/promises';
import { currentRelease, type ReleaseManifest, releaseFolder } from '../../site/server/release.ts';
import { assembleRelease } from './assemble.ts';
import type { Builder } from './builder.ts';
import { fetchCatalogue } from './catalogue.ts';
import { forgetDocuments, storeDocuments } from './documents.ts';
import { identifierOf } from './identifier.ts';
import { listReleases, swap } from './swap.ts';
import { verifyRelease } from './verify.ts';

export type Publication = Readonly<{ dataDir: string; builder: Builder; signal: AbortSignal }>;

export type Published = Readonly<{
  release: ReleaseManifest;
  /** `steps` says where the time went, in milliseconds. */
  steps: Readonly<{ catalogueMs: number; buildMs: number; assembleMs: number }>;
}>;

/**
 * `publish` takes one publication to the public.
 *
 * @throws PublicationRefused, or what failed; the release in service is then untouched
 */
export async function publish({ dataDir, builder, signal }: Publication): Promise<Published> {
  const id = identifierOf(new Date());
  const lap = stopwatch();
  const { fichiers, formations } = await fetchCatalogue(dataDir);
  const documents = await storeDocuments(dataDir, fichiers, signal);
  const catalogueMs = lap();
  await builder.build();
  const buildMs = lap();
  const releases = await listReleases(dataDir);
  const current = await currentRelease(dataDir);
  try {
    const inService = releases.find((known) => known.id === current);
    const earlier = releases.slice(0, 2);
    const release = await assembleRelease({ dist: builder.output, dataDir, id, inService, earlier, documents });
    verifyRelease(release, inService, formations.length);
    signal.throwIfAborted();
    await swap(dataDir, id);
    await forgetDocuments(dataDir, fichiers);
    return { release, steps: { catalogueMs, buildMs, assembleMs: lap() } };
  } catch (error) {
    await rm(releaseFolder(dataDir, id), { recursive: true, force: true });
    throw error;
  }
}

/**
 * `stopwatch` measures laps.
 *
 * @returns milliseconds since the last call, or since it was made
 */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const before = last;
    last = performance.now();
    return Math.round(last - before);
  };
}
