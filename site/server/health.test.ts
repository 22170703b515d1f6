/**
 * The servers of this file use real sockets. The cms is one that answers, refuses, or takes a request and says nothing.
 */
import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createHealth } from './health.ts';
import type { Release } from './releases.ts';

type Answer = { status: number; body: unknown; ms: number; headers: Headers };

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * `withSite` runs a site with this cms and this release.
 *
 * @param id of the release in service
 */
async function withSite(
  { cms, id = '2027-01-15', stopping = false }: { cms?: RequestListener; id?: string | null; stopping?: boolean },
  check: (ask: (path: string, method?: string) => Promise<Answer>) => Promise<void>,
): Promise<void> {
  const behind = createServer(cms);
  const cmsUrl = cms ? await listen(behind) : 'http://127.0.0.1:1';
  const release = id === null ? undefined : ({ id } as Release);
  const health = createHealth({
    cmsUrl,
    releases: { current: () => release },
    stopping: stopping ? AbortSignal.abort() : new AbortController().signal,
  });
  const server = createServer((request, response) => {
    if (!health(request, response)) response.writeHead(404).end();
  });
  const site = await listen(server);
  try {
    await check(async (path, method = 'GET') => {
      const start = performance.now();
      const response = await fetch(`${site}${path}`, { method });
      const text = await response.text();
      const { status, headers } = response;
      return { status, headers, body: text && JSON.parse(text), ms: performance.now() - start };
    });
  } finally {
    for (const each of [server, behind]) {
      each.close();
      each.closeAllConnections();
    }
  }
}

const ready: RequestListener = (_request, response) => void response.end('{"pret":true}');
const notReady: RequestListener = (_request, response) => void response.writeHead(503).end('{"pret":false}');
const silent: RequestListener = () => {};

test('the site is ready and sound with a release and a cms that is ready', async () => {
  await withSite({ cms: ready }, async (ask) => {
    const pret = await ask('/pret');
    assert.deepEqual([pret.status, pret.body], [200, { pret: true }]);
    const sante = await ask('/sante');
    const { vuIlYaMs } = (sante.body as { cms: { vuIlYaMs: number } }).cms;
    assert.ok(vuIlYaMs >= 0 && vuIlYaMs < 1000);
    assert.deepEqual(sante.body, { etat: 'sain', version: '2027-01-15', cms: { pret: true, vuIlYaMs } });
    assert.equal(sante.headers.get('cache-control'), 'no-store');
  });
});

const NOT_READY: [string, Parameters<typeof withSite>[0], string][] = [
  ['no release yet', { cms: ready, id: null }, 'aucune_version'],
  ['a cms that is not ready', { cms: notReady }, 'cms_indisponible'],
  ['a cms that is down', {}, 'cms_indisponible'],
  ['a cms that hangs', { cms: silent }, 'cms_indisponible'],
  ['a process that drains', { cms: ready, stopping: true }, 'arret'],
];
for (const [says, site, raison] of NOT_READY) {
  test(`${says}: the site is alive, and says soon that it is not ready, and why`, async () => {
    await withSite(site, async (ask) => {
      const pret = await ask('/pret');
      assert.deepEqual([pret.status, pret.body], [503, { pret: false, raison }]);
      const sante = await ask('/sante');
      assert.equal(sante.status, 200);
      assert.ok(pret.ms < 3000 && sante.ms < 3000, `ready in ${pret.ms} ms, alive in ${sante.ms} ms`);
    });
  });
}

test('a crowd that asks costs the cms one question', async () => {
  let asked = 0;
  const counting: RequestListener = (request, response) => {
    asked += 1;
    ready(request, response);
  };
  await withSite({ cms: counting }, async (ask) => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, rank) => ask(rank % 2 ? '/sante' : '/pret')));
    assert.ok(answers.every(({ status }) => status === 200));
    assert.equal(asked, 1);
  });
});

test('a query changes nothing, another method is refused, other addresses are not answered here', async () => {
  await withSite({ cms: ready }, async (ask) => {
    assert.equal((await ask('/sante?x=1')).status, 200);
    assert.deepEqual([(await ask('/pret', 'HEAD')).status, (await ask('/pret', 'HEAD')).body], [200, '']);
    assert.equal((await ask('/pret', 'POST')).status, 405);
    for (const path of ['/sante/', '/pretes', '/santé', '/']) assert.equal((await ask(path)).status, 404);
  });
});
