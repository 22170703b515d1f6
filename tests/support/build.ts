import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A compiled module of the cms under test: the very instance that the running Strapi uses. */
export function fromBuild<T>(path: string): T {
  const build = process.env['PORTAIL_CMS_DIST'];
  if (!build) throw new Error('PORTAIL_CMS_DIST is needed: run the tests through `npm test`');
  return createRequire(join(build, 'src/index.js'))(`./${path}`);
}
