/**
 * This process publishes the site at its start, whenever the cms asks, and at each midnight of Paris. At midnight it
 * does so whether or not the cms answers. It asks rather than listens, so that a change made while it was down is
 * published when it is back. SIGTERM stops it, with its build.
 */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseEnvironment } from '@portail/config/environment';
import { currentLink, currentRelease } from '../../site/server/release.ts';
import { ROOT } from '../system/paths.mjs';
import { createBuilder } from './builder.ts';
import { catalogueFile } from './catalogue.ts';
import { reportPublication, requestedPublication } from './cms.ts';
import { instantOf } from './identifier.ts';
import { instanceName } from './instance.ts';
import { publish } from './publish.ts';
import { reasonOf } from './refusal.ts';
import { afterFailure, afterSuccess, atStart, type History, isDue, type Requested } from './schedule.ts';
import { listReleases, prune } from './swap.ts';

/** `POLL_MS` is short beside the second that a build takes; a question is two reads of one row. */
const POLL_MS = 300;
/** `BREATH_MS` is the pace of the reports: the cms takes 30 s of silence for a publisher that is stopped. */
const BREATH_MS = 10_000;
/** `PULSE_MS` is the pace of the messages to the supervisor, which finds a process hung after a minute of silence. */
const PULSE_MS = 5_000;

const { dataDir, mode } = parseEnvironment(process.env, ROOT);
const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());

setInterval(() => {
  if (process.connected) process.send?.('alive', undefined, {}, () => {});
}, PULSE_MS).unref();

const builder = createBuilder({
  site: join(ROOT, 'site'),
  instance: instanceName(dataDir, ROOT),
  catalogue: catalogueFile(dataDir),
  release: currentLink(dataDir),
  onPrepared: () => log('build-prepared', {}),
  signal: stopping.signal,
});
const inService = await currentRelease(dataDir);
let history = atStart(inService === undefined ? undefined : instantOf(inService));
log('started', {});
builder.prepare();
while (!stopping.signal.aborted) {
  // A cms that starts, or is down, is asked again in a moment.
  const requested = await requestedPublication().catch(() => undefined);
  if (isDue(history, requested, new Date())) {
    history = await attempt(requested);
    if (!stopping.signal.aborted) builder.prepare();
  }
  await delay(POLL_MS, undefined, { signal: stopping.signal }).catch(() => {});
}

/**
 * `attempt` makes one publication, and reports it.
 *
 * @param requested undefined when the cms is silent: the site is built again for the sake of its dates, and nobody is
 * told
 */
async function attempt(requested: Requested | undefined): Promise<History> {
  const started = new Date();
  const duration = () => Date.now() - started.getTime();
  const breathe = async () =>
    requested && (await report({ numero: requested.demandee, etat: 'en_cours', dureeMs: duration() }));
  await breathe();
  const breath = setInterval(breathe, BREATH_MS);
  try {
    const { release, steps } = await publish({ dataDir, builder, signal: stopping.signal });
    log('published', { id: release.id, pages: release.pages, durationMs: duration(), ...steps });
    const reported = !requested || (await report({ numero: requested.demandee, etat: 'reussie', dureeMs: duration() }));
    await prune(dataDir).catch((error) => log('prune-failed', { reason: String(error) }));
    return reported ? afterSuccess(started) : afterFailure(afterSuccess(started), requested, new Date());
  } catch (error) {
    if (stopping.signal.aborted) return history;
    log('publication-failed', { reason: error instanceof Error ? error.message : String(error) });
    if (requested) {
      await report({ numero: requested.demandee, etat: 'echouee', dureeMs: duration(), raison: reasonOf(error) });
    }
    // Nothing is served yet. The person who starts the demo must be told, not left to wait for the next try.
    if (mode !== 'production' && (await listReleases(dataDir)).length === 0) process.exit(1);
    return afterFailure(history, requested, new Date());
  } finally {
    clearInterval(breath);
  }
}

/**
 * `report` may be lost: the change stays pending, and is built again, later, to the same result.
 *
 * @returns whether the cms knows
 */
async function report(body: Parameters<typeof reportPublication>[0]): Promise<boolean> {
  try {
    await reportPublication(body);
    return true;
  } catch (error) {
    log('report-failed', { reason: String(error) });
    return false;
  }
}

function log(event: string, facts: object): void {
  console.log(JSON.stringify({ event, ...facts }));
}
