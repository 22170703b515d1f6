/** `loadStrapi` loads Strapi in this process, on a build of the cms. The seed and the integration tests run on it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** `Untyped` is what Strapi itself answers. Its queries are untyped outside of the cms, whose generated types they need. */
// biome-ignore lint/suspicious/noExplicitAny: an adapter that types each of them would be a second Strapi
type Untyped = any;

/** `Strapi` types the members that are used here. */
export type Strapi = {
  load(): Promise<Strapi>;
  destroy(): Promise<void>;
  documents(uid: string): Untyped;
  service(uid: string): Untyped;
  plugin(name: string): Untyped;
  contentType(uid: string): Untyped;
  contentTypes: Record<string, { attributes: Record<string, Untyped> }>;
  components: Record<string, { attributes: Record<string, Untyped> }>;
  sessionManager(origin: string): Untyped;
  dirs: { static: { public: string } };
  db: Untyped;
  server: Untyped;
  requestContext: Untyped;
  log: Untyped;
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
