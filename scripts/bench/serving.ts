/** Requests per second of one page, server beside server: each round asks all of them, one after the other. */
import type { BenchContext } from './context.ts';
import { CLIENT, load } from './load.ts';
import { nginx, startBare, startShipped } from './nginx.ts';
import { type Portal, withPortal } from './portal.ts';
import type { Served } from './served.ts';
import { startStandalone } from './standalone.ts';
import { atLeast, median, type Row, rounded } from './table.ts';

const PAGE = '/formations/vegetal-angers-cholet';
/** What every browser asks for. */
const BROWSER = 'gzip, deflate, br';

export async function benchServing(context: BenchContext): Promise<Row[]> {
  return withPortal(context, undefined, async (portal) => [
    ...(await compressed(portal)),
    ...(await besideStandalone(portal, context)),
    ...(await besideNginx(portal, context)),
    { what: 'requests sent by', measured: CLIENT },
  ]);
}

async function compressed({ site }: Portal): Promise<Row[]> {
  const rows: Row[] = [];
  for (const encoding of ['br', 'gzip']) {
    const reply = await fetch(site + PAGE, { headers: { 'accept-encoding': encoding } });
    const measured = reply.headers.get('content-encoding') ?? 'identity';
    rows.push({
      what: `built-in server, a page asked in ${encoding}`,
      bar: encoding,
      measured,
      ok: measured === encoding,
    });
  }
  return rows;
}

async function besideStandalone(portal: Portal, context: BenchContext): Promise<Row[]> {
  const standalone = await context.report.step('Building the site for @astrojs/node standalone', () =>
    startStandalone(portal.stack.env.dataDir, context),
  );
  try {
    const [ours = Number.NaN, theirs = Number.NaN] = await compare([portal.site, standalone.url], context);
    return [atLeast('built-in server ÷ @astrojs/node standalone', 0.75, ours / theirs, perSecond(ours, theirs))];
  } finally {
    await standalone.stop();
  }
}

async function besideNginx(portal: Portal, context: BenchContext): Promise<Row[]> {
  const what = 'nginx, shipped configuration ÷ bare';
  const program = nginx();
  if (!program) return [{ what, bar: '≥ 0.95', measured: 'nginx absent' }];
  const servers: Served[] = [];
  try {
    servers.push(await startShipped(program, portal, context));
    servers.push(await startBare(program, portal, context));
    const [ours = Number.NaN, bare = Number.NaN] = await compare(
      servers.map(({ url }) => url),
      context,
    );
    return [atLeast(what, 0.95, ours / bare, perSecond(ours, bare))];
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** @returns the median of each, in requests per second */
async function compare(urls: readonly string[], { quick, report, signal }: BenchContext): Promise<number[]> {
  const [rounds, seconds] = quick ? [2, 2] : [7, 4];
  const measured = urls.map((): number[] => []);
  await report.step(`Asking ${urls.join(' and ')}`, async () => {
    for (let round = 0; round <= rounds; round++) {
      // Whoever is asked first in a round would always meet the machine as the other left it.
      const order = [...urls.keys()].sort((one, other) => (round % 2 === 0 ? one - other : other - one));
      for (const rank of order) {
        const { perSecond, failed } = await load({ url: urls[rank] + PAGE, seconds, encoding: BROWSER, signal });
        if (failed > 0) throw new Error(`${urls[rank]}: ${failed} requests failed.`);
        // The first round warms up.
        if (round > 0) measured[rank]?.push(perSecond);
      }
    }
  });
  return measured.map(median);
}

function perSecond(ours: number, theirs: number): string {
  return `${rounded(ours)} and ${rounded(theirs)} requests/s`;
}
