/** This process runs Strapi on the build named by PORTAIL_CMS_DIST. SIGTERM drains it. */
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../system/paths.mjs';

const DRAIN_MS = 10_000;

/** `Strapi` types the members that are used here: Strapi is a dependency of the cms and not of the scripts. */
type Strapi = {
  start(): Promise<unknown>;
  destroy(): Promise<void>;
  server: { httpServer: Server };
  log: { error(message: string): void };
};

const appDir = join(ROOT, 'cms');
const { createStrapi } = createRequire(join(appDir, 'package.json'))('@strapi/strapi') as {
  createStrapi(options: { appDir: string; distDir: string | undefined }): Strapi;
};

// Strapi reads its package and its files from the working directory in places.
process.chdir(appDir);
const strapi = createStrapi({ appDir, distDir: process.env.PORTAIL_CMS_DIST });

// An unhandled rejection is logged and ends nothing. Strapi leaves some behind, and one request would stop everybody's.
process.on('unhandledRejection', (reason) => {
  strapi.log.error(`unhandled rejection: ${reason instanceof Error ? reason.stack : String(reason)}`);
});

// Strapi's own handler cuts the requests in progress.
process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
process.once('SIGTERM', stop);
await strapi.start();

async function stop(): Promise<void> {
  const { httpServer } = strapi.server;
  if (httpServer.listening) await drain(httpServer);
  await strapi.destroy();
  process.exit(0);
}

/** `drain` stops accepting, and resolves when the last request in progress is answered, or at the limit. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    setTimeout(resolve, DRAIN_MS).unref();
  });
}
