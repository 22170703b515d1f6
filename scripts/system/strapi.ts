/** `loadStrapi` loads Strapi in this process, on a build of the cms. The seed and the integration tests run on it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * `Strapi` types the members that are used here. Its queries are untyped outside of the cms, whose generated types they
 * need.
 */
export type Strapi = {
  load(): Promise<Strapi>;
  destroy(): Promise<void>;
  // biome-ignore lint/suspicious/noExplicitAny: Strapi's own signatures
  documents(uid: string): any;
  // biome-ignore lint/suspicious/noExplicitAny: Strapi's own signatures
  service(uid: string): any;
  // biome-ignore lint/suspicious/noExplicitAny: Strapi's own signatures
  plugin(name: string): any;
  // biome-ignore lint/suspicious/noExplicitAny: Strapi's own signatures
  contentType(uid: string): any;
  // biome-ignore lint/suspicious/noExplicitAny: Strapi's own signatures
  db: any;
  // biome-ignore lint/suspicious/noExplicitAny: Strapi's own signatures
  server: any;
  // biome-ignore lint/suspicious/noExplicitAny: Strapi's own signatures
  requestContext: any;
  // biome-ignore lint/suspicious/noExplicitAny: Strapi's own signatures
  log: any;
};

const APP_DIR = join(ROOT, 'cms');

/**
 * `loadStrapi` loads a build without the admin.
 *
 * @param distDir a build of the cms; the environment is read from `process.env`
 */
export async function loadStrapi(distDir: string): Promise<Strapi> {
  const { createStrapi } = createRequire(join(APP_DIR, 'package.json'))('@strapi/strapi');
  // Strapi reads its package and its files from the working directory in places.
  process.chdir(APP_DIR);
  return createStrapi({ appDir: APP_DIR, distDir, serveAdminPanel: false }).load();
}
