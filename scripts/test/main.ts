/**
 * `npm test` runs check, unit, integration and e2e, or the parts that are named. Another word keeps the test files
 * whose path holds it (`npm test -- integration piece dossier`). Each part runs whatever the others say; the last line
 * counts. Everything is thrown away: folders, database, servers on free ports, so that it runs beside `npm start`.
 */
import { Failure, orExit } from '../system/failure.mjs';
import { PARTS, type PartName } from './parts.ts';
import { type Outcome, summary } from './summary.ts';
import { openWorkspace } from './workspace.ts';

const NAMES = Object.keys(PARTS) as PartName[];

await orExit(async () => {
  const { names, words } = readArguments(process.argv.slice(2));
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());

  const outcomes: Outcome[] = [];
  for (const name of names) {
    if (stopping.signal.aborted) break;
    outcomes.push(await runPart(name, words, stopping.signal));
  }
  console.log(summary(outcomes));
  process.exit(!stopping.signal.aborted && outcomes.every(({ ok }) => ok) ? 0 : 1);
});

async function runPart(name: PartName, words: readonly string[], signal: AbortSignal): Promise<Outcome> {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const workspace = await openWorkspace();
  const outcome = await PARTS[name]({ workspace, words, signal }).catch((error) => {
    console.error(error instanceof Failure ? error.message : error);
    return { ok: false, counts: undefined };
  });
  await workspace.remove();
  return { name, seconds: Math.round((performance.now() - start) / 1000), ...outcome };
}

function readArguments(args: string[]): { names: PartName[]; words: string[] } {
  const isName = (arg: string): arg is PartName => (NAMES as string[]).includes(arg);
  const named = args.filter(isName);
  const words = args.filter((arg) => !isName(arg));
  if (words.some((word) => word.startsWith('-')) || (words.length > 0 && named.length === 0)) {
    throw new Failure(`Usage: npm test [-- ${NAMES.join(' | ')} [words of the paths of test files]]`);
  }
  return { names: named.length === 0 ? NAMES : named, words };
}
