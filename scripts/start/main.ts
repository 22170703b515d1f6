/** This process is the supervisor. It starts the portal, tells where it is, keeps it running, and stops it in order. */
import { parseArgs } from 'node:util';
import { demoAge } from '../seed/age.ts';
import { Failure, orExit } from '../system/failure.mjs';
import { ROOT } from '../system/paths.mjs';
import { readDotEnv } from './dotenv.ts';
import { misspelt } from './misspelt.ts';
import { onTerminal } from './report.ts';
import { startStack } from './stack.ts';
import { onStopRequests } from './stop-requests.ts';
import { summary } from './summary.ts';

const AGED =
  'The demonstration has aged: hardly any formation is open to applications today. `npm start -- --reset` makes a new one.\n';

const USAGE = 'Usage: npm start [-- --reset]   (--reset deletes database, files and mails first)';

// A terminal that went away must not prevent an orderly stop.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

await orExit(async () => {
  const { resetFirst } = readArguments();
  const stop = new AbortController();
  const kill = new AbortController();
  onStopRequests({ first: () => stop.abort(), second: () => kill.abort() });

  const written = readDotEnv(ROOT);
  for (const sentence of misspelt(Object.keys(written))) console.log(sentence);
  const stack = await startStack({
    // A variable given to the command wins over the file.
    variables: { ...written, ...process.env },
    report: onTerminal,
    resetFirst,
    giveUp: stop.signal,
    kill: kill.signal,
  }).catch((error) => {
    if (stop.signal.aborted) process.exit(0);
    throw error;
  });
  console.log(summary(stack));
  if (stack.env.mode !== 'production' && (await demoAge(stack.database.url)) === 'aged') console.log(AGED);
  await untilAborted(stop.signal);
  await stack.stop();
  process.exit(0);
});

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

function readArguments(): { resetFirst: boolean } {
  try {
    const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } });
    return { resetFirst: values.reset };
  } catch (error) {
    throw new Failure(`${(error as Error).message}\n${USAGE}`);
  }
}
