import { createRequire } from 'node:module';
import { join } from 'node:path';

/** `fromBuild` loads a compiled module of the cms, the very instance that the running Strapi uses. */
export function fromBuild<T>(path: string): T {
  const build = process.env['PORTAIL_CMS_DIST'];
  if (!build) throw new Error('PORTAIL_CMS_DIST is needed: `npm start` and `npm test` set it');
  return createRequire(join(build, 'src/index.js'))(`./${path}`);
}

/**
 * `actes` is a module of the cms, whose acts are called by their names. Their types are the cms's, and need its
 * generated ones.
 */
// biome-ignore lint/suspicious/noExplicitAny: each act has its own parameters and value
export function actes(path: string): any {
  return fromBuild(path);
}
