/** `benchPublishing` measures from the editor's click to the public page, with catalogues of three sizes in one run. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { MOT_DE_PASSE_DEMO } from '../seed/comptes.ts';
import type { BenchContext } from './context.ts';
import { type Portal, withPortal } from './portal.ts';
import { atMost, median, type Row, rounded } from './table.ts';

const EDITOR = 'communication.angers-cholet@portail.test';
const FORMATION = { code: 'LP-BAEV-AC', page: '/formations/vegetal-angers-cholet' };
const LOOK_MS = 20;
const LIMIT_MS = 300_000;

type Size = Readonly<{ formations: number; times: number }>;
type Step = 'catalogueMs' | 'buildMs' | 'assembleMs';
type Event = Readonly<{ event: string } & Record<Step, number>>;
type Publication = Readonly<{ seconds: number } & Record<Step, number>>;

export async function benchPublishing(context: BenchContext): Promise<Row[]> {
  const sizes: Size[] = context.quick
    ? [
        { formations: 68, times: 1 },
        { formations: 680, times: 1 },
      ]
    : [
        { formations: 68, times: 7 },
        { formations: 680, times: 7 },
        { formations: 6800, times: 2 },
      ];
  const seconds = new Map<number, number>();
  const rows: Row[] = [];
  for (const { formations, times } of sizes) {
    // The folder stays the same: each size is the one before, and more.
    const publications = await withPortal(context, { formations }, (portal) => publish(portal, context, times));
    const middle = median(publications.map((publication) => publication.seconds));
    seconds.set(formations, middle);
    const what = `publish → visible, ${formations} formations`;
    const measured = `${rounded(middle)} s (${times} times; ${breakdown(publications)})`;
    rows.push(formations === 68 ? { ...atMost(what, 5, middle, ' s'), measured } : { what, measured });
  }
  const ratio = (more: number) => (seconds.get(more) ?? Number.NaN) / (seconds.get(68) ?? Number.NaN);
  rows.push(atMost('680 formations, times 68', 2, ratio(680)));
  if (seconds.has(6800)) rows.push({ what: '6 800 formations, times 68', measured: rounded(ratio(6800)) });
  return rows;
}

async function publish({ stack, site }: Portal, context: BenchContext, times: number): Promise<Publication[]> {
  const { url, headers } = await signIn(stack.env.cmsUrl);
  const log = join(stack.env.dataDir, 'logs', 'publisher.log');
  const publications: Publication[] = [];
  for (let time = 0; time < times; time++) {
    context.signal.throwIfAborted();
    await untilPrepared(log);
    const intitule = `Végétal ${Date.now()}`;
    const before = (await published(log)).length;
    const start = performance.now();
    const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ intitule }) });
    if (!reply.ok) throw new Error(`The editor cannot publish: ${reply.status} ${await reply.text()}`);
    while (!(await (await fetch(site + FORMATION.page)).text()).includes(intitule)) {
      if (performance.now() - start > LIMIT_MS) throw new Error(`Nothing was published in ${LIMIT_MS / 1000} s.`);
      await delay(LOOK_MS);
    }
    const seconds = (performance.now() - start) / 1000;
    while ((await published(log)).length === before) await delay(LOOK_MS);
    publications.push({ seconds, ...(await published(log)).at(-1) } as Publication);
  }
  return publications;
}

async function signIn(cms: string): Promise<{ url: string; headers: Record<string, string> }> {
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ email: EDITOR, password: MOT_DE_PASSE_DEMO });
  const login = await fetch(`${cms}/admin/login`, { method: 'POST', headers: json, body });
  const { data } = (await login.json()) as { data: { token: string } };
  const headers = { ...json, authorization: `Bearer ${data.token}` };
  const formations = `${cms}/content-manager/collection-types/api::formation.formation`;
  const list = await fetch(`${formations}?filters[code][$eq]=${FORMATION.code}`, { headers });
  const { results } = (await list.json()) as { results: { documentId: string }[] };
  return { url: `${formations}/${results[0]?.documentId}/actions/publish`, headers };
}

/** `untilPrepared` spaces publications as editors do: the next build is ready before it is asked for. */
async function untilPrepared(log: string): Promise<void> {
  for (;;) {
    const names = (await events(log)).map(({ event }) => event);
    if (names.lastIndexOf('build-prepared') > names.lastIndexOf('published') && names.includes('published')) return;
    await delay(100);
  }
}

async function published(log: string): Promise<Event[]> {
  return (await events(log)).filter(({ event }) => event === 'published');
}

/** `events` are those of this run of the publisher. */
async function events(log: string): Promise<Event[]> {
  const lines = (await readFile(log, 'utf8')).split('\n').filter((line) => line.startsWith('{"event"'));
  const all: Event[] = lines.map((line) => JSON.parse(line));
  return all.slice(all.findLastIndex(({ event }) => event === 'started'));
}

function breakdown(publications: readonly Publication[]): string {
  const of = (step: Step) => `${rounded(median(publications.map((publication) => publication[step])) / 1000)} s`;
  return `catalogue ${of('catalogueMs')}, pages ${of('buildMs')}, files ${of('assembleMs')}`;
}
