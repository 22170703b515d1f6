/** This file runs nginx on the release in service, with the production configuration, or with next to none. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../system/paths.mjs';
import { freePort } from '../system/ports.ts';
import { onPath } from './command.ts';
import type { BenchContext } from './context.ts';
import type { Portal } from './portal.ts';
import { answers, type Served } from './served.ts';

/** `BROTLI` is where Debian and most others keep the module. */
const BROTLI = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/share/nginx/modules']
  .map((folder) => join(folder, 'ngx_http_brotli_static_module.so'))
  .find((path) => existsSync(path));

const MIME_TYPES = '/etc/nginx/mime.types';

/**
 * `nginx` finds the machine's own.
 *
 * @returns undefined when the machine has no nginx
 */
export function nginx(): string | undefined {
  return onPath('nginx');
}

/** `startShipped` uses the shipped template, without TLS and the two other hosts, which the load must not measure. */
export async function startShipped(program: string, { stack }: Portal, context: BenchContext): Promise<Served> {
  const template = await readFile(join(ROOT, 'scripts', 'production', 'nginx.conf'), 'utf8');
  return start(program, context, 'shipped', (port) =>
    withoutBrotli(template)
      .replace(/^server \{\n {4}listen 80;[\s\S]*?^\}\n/m, '')
      .replaceAll(/^ +ssl_certificate.*\n/gm, '')
      .replaceAll('listen 443 ssl http2', `listen 127.0.0.1:${port}`)
      .replace('server_name candidature.example.fr', 'server_name 127.0.0.1')
      .replaceAll('/srv/portail/data', stack.env.dataDir)
      .replaceAll('127.0.0.1:4321', `127.0.0.1:${stack.env.sitePort}`)
      .replaceAll('127.0.0.1:1337', `127.0.0.1:${stack.env.cmsPort}`),
  );
}

export function startBare(program: string, { stack }: Portal, context: BenchContext): Promise<Served> {
  return start(program, context, 'bare', (port) =>
    withoutBrotli(`server {
      listen 127.0.0.1:${port};
      root ${join(stack.env.dataDir, 'releases', 'current', 'client')};
      sendfile on;
      gzip_static on;
      brotli_static on;
      location / { try_files $uri/index.html $uri =404; }
    }`),
  );
}

function withoutBrotli(conf: string): string {
  return BROTLI ? conf : conf.replace(/^ *brotli_static on;\n/m, '');
}

async function start(
  program: string,
  { workspace }: BenchContext,
  name: string,
  server: (port: number) => string,
): Promise<Served> {
  const folder = join(workspace.folder, `nginx-${name}`);
  await mkdir(folder);
  const port = await freePort('127.0.0.1');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    join(folder, 'nginx.conf'),
    `${BROTLI ? `load_module ${BROTLI};` : ''}
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
    events { worker_connections 512; }
    http {
      ${existsSync(MIME_TYPES) ? `include ${MIME_TYPES};` : 'types { text/html html; }'}
      access_log off;
      ${temporary.map((path) => `${path}_temp_path ${folder}/${path};`).join('\n')}
      ${server(port)}
    }`,
  );
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]);
  const url = `http://127.0.0.1:${port}`;
  await answers(url);
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
