/** `startStandalone` starts the server that Astro's own adapter makes of the same pages. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VARIABLE_CATALOGUE } from '../../site/src/features/catalogue/catalogue.server.ts';
import { catalogueFile } from '../publish/catalogue.ts';
import { startChild } from '../system/child.ts';
import { ROOT } from '../system/paths.mjs';
import { freePort } from '../system/ports.ts';
import { command } from './command.ts';
import type { BenchContext } from './context.ts';
import { answers, type Served } from './served.ts';

const SITE = join(ROOT, 'site');
const BUILD = fileURLToPath(new URL('standalone-build.ts', import.meta.url));

/**
 * `startStandalone` builds the site for this server, and starts it.
 *
 * @param dataDir of the portal whose catalogue it shows
 */
export async function startStandalone(dataDir: string, { workspace, signal }: BenchContext): Promise<Served> {
  const instance = `bench-${process.pid}`;
  const output = join(SITE, '.sorties', instance);
  const env = {
    ...workspace.variables,
    NODE_ENV: 'production',
    PORTAIL_INSTANCE: instance,
    [VARIABLE_CATALOGUE]: catalogueFile(dataDir),
  };
  await command(process.execPath, [BUILD], { cwd: SITE, env, signal });
  const port = await freePort('127.0.0.1');
  const child = startChild({
    args: [join(output, 'dist', 'server', 'entry.mjs')],
    cwd: SITE,
    env: { ...env, HOST: '127.0.0.1', PORT: String(port) },
    logFile: join(workspace.folder, 'standalone.log'),
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(url);
  return {
    url,
    async stop() {
      child.kill();
      await child.exited;
      await rm(output, { recursive: true, force: true });
    },
  };
}
