/**
 * `benchServing` compares servers by their requests per second of one page. Each round asks all of them, one after the
 * other.
 */
import type { BenchContext } from './context.ts';
import { CLIENT, load } from './load.ts';
import { nginx, startBare, startShipped } from './nginx.ts';
import { type Portal, withPortal } from './portal.ts';
import type { Served } from './served.ts';
import { startStandalone } from './standalone.ts';
import { atLeast, median, type Row, rounded } from './table.ts';

const PAGE = '/formations/vegetal-angers-cholet';
/** `BROWSER` is the header of every browser. */
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
    const { ratio, detail } = await compare(portal.site, standalone.url, context);
    return [atLeast('built-in server ÷ @astrojs/node standalone', 0.75, ratio, detail)];
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
    const shipped = await startShipped(program, portal, context);
    servers.push(shipped);
    const bare = await startBare(program, portal, context);
    servers.push(bare);
    const { ratio, detail } = await compare(shipped.url, bare.url, context);
    return [atLeast(what, 0.95, ratio, detail)];
  } finally {
    for (const server of servers) await server.stop();
  }
}

/**
 * `compare` loads two servers in turn.
 *
 * @returns the median of the rounds' ratios: short ones, so that a machine that has else to do hampers both alike
 */
async function compare(ours: string, theirs: string, { quick, report, signal }: BenchContext) {
  const rounds = quick ? 5 : 25;
  const ask = async (url: string) => {
    const { perSecond, failed } = await load({ url: url + PAGE, seconds: 2, encoding: BROWSER, signal });
    if (failed > 0) throw new Error(`${url}: ${failed} requests failed.`);
    return perSecond;
  };
  const measured: { ours: number; theirs: number }[] = [];
  await report.step(`Asking ${ours} and ${theirs}`, async () => {
    for (let round = 0; round <= rounds; round++) {
      // Each server is in turn the first: it meets the machine as the other left it.
      const before = round % 2 === 0 ? await ask(ours) : undefined;
      const theirsNow = await ask(theirs);
      measured.push({ ours: before ?? (await ask(ours)), theirs: theirsNow });
    }
  });
  // The first round warms up.
  measured.shift();
  const middle = (side: 'ours' | 'theirs') => rounded(median(measured.map((round) => round[side])));
  return {
    ratio: median(measured.map((round) => round.ours / round.theirs)),
    detail: `${middle('ours')} and ${middle('theirs')} requests/s`,
  };
}
