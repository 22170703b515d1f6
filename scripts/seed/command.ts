/**
 * `npm run seed` seeds as `npm start` does. With `--formations N` or `--candidatures M`, it adds as many as it takes to
 * have N or M.
 */
import { parseArgs } from 'node:util';
import { readDotEnv } from '../start/dotenv.ts';
import { onTerminal } from '../start/report.ts';
import { onStopRequests } from '../start/stop-requests.ts';
import { Failure, orExit } from '../system/failure.mjs';
import { ROOT } from '../system/paths.mjs';
import { LE_PLUS_DE_CANDIDATURES } from './candidatures.ts';
import { CANDIDATURES_DEMO } from './comptes.ts';
import { FORMATIONS } from './demo/formations.ts';
import { LE_PLUS } from './demo/generees.ts';
import { seedFolder, type Wanted } from './folder.ts';

const USAGE =
  'Usage: npm run seed [-- [--formations N] [--candidatures M]]   (in all, those of the demonstration included)';

await orExit(async () => {
  const wanted = readArguments();
  const stop = new AbortController();
  const kill = new AbortController();
  onStopRequests({ first: () => stop.abort(), second: () => kill.abort() });

  const outcome = await seedFolder({
    variables: { ...readDotEnv(ROOT), ...process.env },
    wanted,
    report: onTerminal,
    giveUp: stop.signal,
    kill: kill.signal,
  }).catch((error) => {
    if (stop.signal.aborted) process.exit(1);
    throw error;
  });
  console.log(outcome);
  process.exit(0);
});

/** `readArguments` answers nothing for the demonstration as it is. */
function readArguments(): Wanted {
  const given = parse();
  return {
    formations: readCount('formations', given.formations, FORMATIONS.length, LE_PLUS),
    candidatures: readCount('candidatures', given.candidatures, CANDIDATURES_DEMO, LE_PLUS_DE_CANDIDATURES),
  };
}

function readCount(name: string, given: string | undefined, from: number, to: number): number | undefined {
  if (given === undefined) return undefined;
  const count = given.trim() === '' ? Number.NaN : Number(given);
  if (!Number.isInteger(count) || count < from || count > to) {
    throw new Failure(`--${name} takes a number from ${from}, those of the demonstration, to ${to}.`);
  }
  return count;
}

function parse(): { formations?: string | undefined; candidatures?: string | undefined } {
  try {
    return parseArgs({ options: { formations: { type: 'string' }, candidatures: { type: 'string' } } }).values;
  } catch (error) {
    throw new Failure(`${(error as Error).message}\n${USAGE}`);
  }
}
