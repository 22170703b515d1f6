/** A last look before the public sees a release. */
import type { ReleaseManifest } from '../../site/server/release.ts';

const REQUIRED = ['index.html', 'formations/index.html', '404.html'];

/**
 * @param countFormations how many formations the catalogue holds; asked only when the site shrank, because a new
 *   campagne may well begin with few of them
 * @throws Error with the reason not to publish
 */
export async function verifyRelease(
  { files, pages }: ReleaseManifest,
  inService: ReleaseManifest | undefined,
  countFormations: () => Promise<number>,
): Promise<void> {
  const absent = REQUIRED.filter((file) => !files[file]);
  if (absent.length > 0) throw new Error(`The site was built without ${absent.join(', ')}.`);
  if (!inService || pages * 2 >= inService.pages) return;
  const formations = await countFormations();
  if (pages < formations) {
    throw new Error(`The site shrank from ${inService.pages} to ${pages} pages for ${formations} formations.`);
  }
}
