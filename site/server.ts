/** This process serves the public site. It prints one line of JSON when it listens; SIGTERM and SIGINT drain it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseEnvironment } from '@portail/config/environment';
import { drain } from './server/drain.ts';
import { createHealth } from './server/health.ts';
import { createPortal } from './server/portal.ts';
import { followReleases } from './server/releases.ts';

/** `KEEP_ALIVE_MS` outlasts a proxy's own keep-alive (60 s for nginx), so that the proxy is the one that hangs up. */
const KEEP_ALIVE_MS = 65_000;

const log = (event: string, facts: object) => console.log(JSON.stringify({ event, ...facts }));

// An unhandled rejection is logged and ends nothing: one request must not end the requests of everybody.
process.on('unhandledRejection', (reason) => log('rejection-unhandled', { reason: String(reason) }));

const root = resolve(import.meta.dirname, '..');
const { host, sitePort, siteUrl, cmsUrl, trustedProxies, dataDir } = parseEnvironment(process.env, root);

const stopping = new AbortController();
const releases = await followReleases(dataDir, stopping.signal, (id, refusal) => {
  log(refusal ? 'release-refused' : 'release-served', { id, ...(refusal ? { reason: String(refusal) } : {}) });
});

const health = createHealth({ cmsUrl, releases, stopping: stopping.signal });
const portal = createPortal({ siteUrl, trustedProxies, releases, health });
const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, portal);
server.listen(sitePort, host, () => {
  const { address, port } = server.address() as AddressInfo;
  log('listening', { host: address, port });
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    stopping.abort();
    drain(server, () => process.exit(0));
  });
}
