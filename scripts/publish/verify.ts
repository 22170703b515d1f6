/** A last look before the public sees a release. */
import type { ReleaseManifest } from '../../site/server/release.ts';

const REQUIRED = ['index.html', 'formations/index.html', '404.html'];

/** @throws Error with the reason not to publish; a new campagne may well begin with few formations */
export function verifyRelease(
  { files, pages }: ReleaseManifest,
  inService: ReleaseManifest | undefined,
  formations: number,
): void {
  const absent = REQUIRED.filter((file) => !files[file]);
  if (absent.length > 0) throw new Error(`The site was built without ${absent.join(', ')}.`);
  if (!inService || pages * 2 >= inService.pages) return;
  if (pages < formations) {
    throw new Error(`The site shrank from ${inService.pages} to ${pages} pages for ${formations} formations.`);
  }
}
