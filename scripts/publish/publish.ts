/** One publication, from the catalogue to the public: build, assemble, verify, swap. */
import { rm } from 'node:fs/promises';
import { currentRelease, type ReleaseManifest, releaseFolder } from '../../site/server/release.ts';
import { assembleRelease } from './assemble.ts';
import { type Build, build, outputFolder } from './build.ts';
import { catalogueFile, fetchCatalogue } from './catalogue.ts';
import { forgetDocuments, storeDocuments } from './documents.ts';
import { listReleases, swap } from './swap.ts';
import { verifyRelease } from './verify.ts';

export type Publication = Omit<Build, 'catalogue'> & Readonly<{ dataDir: string }>;

/** @throws PublicationRefused, or what failed; the release in service is then untouched */
export async function publish({ dataDir, ...options }: Publication): Promise<ReleaseManifest> {
  const { fichiers, formations } = await fetchCatalogue(dataDir);
  const documents = await storeDocuments(dataDir, fichiers, options.signal);
  await build({ ...options, catalogue: catalogueFile(dataDir) });
  const dist = outputFolder(options.site, options.instance);
  const id = new Date().toISOString().replace(/[-:.Z]/g, '');
  const releases = await listReleases(dataDir);
  const current = await currentRelease(dataDir);
  try {
    const release = await assembleRelease({ dist, dataDir, id, earlier: releases.slice(0, 2), documents });
    const inService = releases.find((known) => known.id === current);
    verifyRelease(release, inService, formations.length);
    options.signal.throwIfAborted();
    await swap(dataDir, id);
    await forgetDocuments(dataDir, fichiers);
    return release;
  } catch (error) {
    await rm(releaseFolder(dataDir, id), { recursive: true, force: true });
    throw error;
  }
}
