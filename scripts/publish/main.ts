/**
 * Process that publishes the site: at its start, whenever the cms asks, and at each midnight of Paris. It asks rather
 * than listens, so that what changed while it was down is published when it is back. SIGTERM stops it, and its build.
 */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseEnvironment } from '@portail/config/environment';
import { ROOT } from '../system/paths.mjs';
import { reportPublication, requestedPublication } from './cms.ts';
import { instanceName } from './instance.ts';
import { publish } from './publish.ts';
import { reasonOf } from './refusal.ts';
import { afterFailure, afterSuccess, type History, isDue, type Requested } from './schedule.ts';
import { listReleases, prune } from './swap.ts';

const POLL_MS = 1_000;
/** The cms takes 30 s of silence for a publisher that is stopped. */
const BREATH_MS = 10_000;

const { dataDir, mode } = parseEnvironment(process.env, ROOT);
const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());

let history: History = {};
while (!stopping.signal.aborted) {
  // A cms that starts, or is down, is asked again in a second.
  const requested = await requestedPublication().catch(() => undefined);
  if (requested && isDue(history, requested, new Date())) history = await attempt(requested);
  await delay(POLL_MS, undefined, { signal: stopping.signal }).catch(() => {});
}

async function attempt(requested: Requested): Promise<History> {
  const started = new Date();
  const duration = () => Date.now() - started.getTime();
  const breathe = () => report({ numero: requested.demandee, etat: 'en_cours', dureeMs: duration() });
  await breathe();
  const breath = setInterval(breathe, BREATH_MS);
  try {
    const { id, pages } = await publish({
      site: join(ROOT, 'site'),
      instance: instanceName(dataDir, ROOT),
      signal: stopping.signal,
      dataDir,
    });
    log('published', { id, pages, durationMs: duration() });
    const reported = await report({ numero: requested.demandee, etat: 'reussie', dureeMs: duration() });
    await prune(dataDir).catch((error) => log('prune-failed', { reason: String(error) }));
    return reported ? afterSuccess(started) : afterFailure(afterSuccess(started), requested, new Date());
  } catch (error) {
    if (stopping.signal.aborted) return history;
    log('publication-failed', { reason: error instanceof Error ? error.message : String(error) });
    await report({ numero: requested.demandee, etat: 'echouee', dureeMs: duration(), raison: reasonOf(error) });
    // Nothing is served yet: whoever starts the demo must be told, not left to wait for the next try.
    if (mode !== 'production' && (await listReleases(dataDir)).length === 0) process.exit(1);
    return afterFailure(history, requested, new Date());
  } finally {
    clearInterval(breath);
  }
}

/**
 * A report that is lost leaves the change pending: it is built again, later, to the same result.
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
