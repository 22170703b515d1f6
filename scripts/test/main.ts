/**
 * `npm test`: check, unit, integration, e2e, or those that are named. Each runs whatever the others say; the last line
 * counts. Everything is thrown away: folders, database, servers on free ports, so that it runs beside `npm start`.
 */
import { Failure, orExit } from '../system/failure.mjs';
import { type Counts, PARTS, type PartName } from './parts.ts';
import { summary } from './summary.ts';
import { openWorkspace } from './workspace.ts';

const NAMES = Object.keys(PARTS) as PartName[];

export type Outcome = Readonly<{ name: PartName; ok: boolean; seconds: number; counts: Counts | undefined }>;

await orExit(async () => {
  const names = readArguments(process.argv.slice(2));
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());

  const outcomes: Outcome[] = [];
  for (const name of names) {
    if (stopping.signal.aborted) break;
    outcomes.push(await runPart(name, stopping.signal));
  }
  console.log(summary(outcomes));
  process.exit(!stopping.signal.aborted && outcomes.every(({ ok }) => ok) ? 0 : 1);
});

async function runPart(name: PartName, signal: AbortSignal): Promise<Outcome> {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const workspace = await openWorkspace();
  const outcome = await PARTS[name]({ workspace, signal }).catch((error) => {
    console.error(error instanceof Failure ? error.message : error);
    return { ok: false, counts: undefined };
  });
  await workspace.remove();
  return { name, seconds: Math.round((performance.now() - start) / 1000), ...outcome };
}

function readArguments(args: string[]): PartName[] {
  const unknown = args.filter((arg) => !(NAMES as string[]).includes(arg));
  if (unknown.length > 0) throw new Failure(`Usage: npm test [-- ${NAMES.join(' | ')}]`);
  return args.length === 0 ? NAMES : (args as PartName[]);
}
