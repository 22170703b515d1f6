/** `verifyRelease` looks at a release a last time before the public sees it. */
import type { ReleaseManifest } from '../../site/server/release.ts';
import { PublicationRefused } from './refusal.ts';

const REQUIRED = ['index.html', 'formations/index.html', '404.html'];

/**
 * `verifyRelease` refuses a release without a main page, or that lost most of its pages.
 *
 * @throws PublicationRefused; a new campagne may well begin with few formations
 */
export function verifyRelease(
  { files, pages }: ReleaseManifest,
  inService: ReleaseManifest | undefined,
  formations: number,
): void {
  const absent = REQUIRED.filter((file) => !files[file]);
  if (absent.length > 0) throw new PublicationRefused(`Il manque au site construit : ${absent.join(', ')}.`);
  if (!inService || pages * 2 >= inService.pages) return;
  if (pages < formations) {
    throw new PublicationRefused(
      `Le site passerait de ${inService.pages} à ${pages} pages pour ${formations} formations : il en manque.`,
    );
  }
}
