/** One publication, from the catalogue to the public: build, assemble, verify, swap. */
import { rm } from 'node:fs/promises';
import { currentRelease, type ReleaseManifest, releaseFolder } from '../../site/server/release.ts';
import { assembleRelease } from './assemble.ts';
import { type Build, build, outputFolder } from './build.ts';
import { listReleases, swap } from './swap.ts';
import { verifyRelease } from './verify.ts';

export type Publication = Build & Readonly<{ dataDir: string; countFormations: () => Promise<number> }>;

/** @throws Error with the reason; the release in service is then untouched */
export async function publish({ dataDir, countFormations, ...options }: Publication): Promise<ReleaseManifest> {
  await build(options);
  const dist = outputFolder(options.site, options.instance);
  const id = new Date().toISOString().replace(/[-:.Z]/g, '');
  const releases = await listReleases(dataDir);
  const current = await currentRelease(dataDir);
  try {
    const release = await assembleRelease({ dist, dataDir, id, earlier: releases.slice(0, 2) });
    await verifyRelease(
      release,
      releases.find((known) => known.id === current),
      countFormations,
    );
    options.signal.throwIfAborted();
    await swap(dataDir, id);
    return release;
  } catch (error) {
    await rm(releaseFolder(dataDir, id), { recursive: true, force: true });
    throw error;
  }
}
