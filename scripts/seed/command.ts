/** `npm run seed`: what `npm start` seeds; with `--formations N`, as many formations as it takes to have N. */
import { parseArgs } from 'node:util';
import { readDotEnv } from '../start/dotenv.ts';
import { onTerminal } from '../start/report.ts';
import { onStopRequests } from '../start/stop-requests.ts';
import { Failure, orExit } from '../system/failure.mjs';
import { ROOT } from '../system/paths.mjs';
import { FORMATIONS } from './demo/formations.ts';
import { LE_PLUS } from './demo/generees.ts';
import { seedFolder } from './folder.ts';

const USAGE = 'Usage: npm run seed [-- --formations N]   (N formations in all, those of the demonstration included)';

await orExit(async () => {
  const formations = readArguments();
  const stop = new AbortController();
  const kill = new AbortController();
  onStopRequests({ first: () => stop.abort(), second: () => kill.abort() });

  const outcome = await seedFolder({
    variables: { ...readDotEnv(ROOT), ...process.env },
    formations,
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

/** @returns undefined for the demonstration as it is */
function readArguments(): number | undefined {
  const given = parse();
  if (given === undefined) return undefined;
  const formations = Number(given);
  if (!Number.isInteger(formations) || formations < FORMATIONS.length || formations > LE_PLUS) {
    throw new Failure(
      `--formations takes a number from ${FORMATIONS.length}, those of the demonstration, to ${LE_PLUS}.`,
    );
  }
  return formations;
}

function parse(): string | undefined {
  try {
    return parseArgs({ options: { formations: { type: 'string' } } }).values.formations;
  } catch (error) {
    throw new Failure(`${(error as Error).message}\n${USAGE}`);
  }
}
