/**
 * The whole portal for one data folder: database, mailbox, cms, site, publisher. Used by `npm start` and, with another folder
 * and other ports, by the end-to-end tests.
 */
import { type Environment, environmentWarnings } from '@portail/config/environment';
import { claim } from './claim.ts';
import { createCrew } from './crew.ts';
import { capLogs, openDataFolder } from './data-folder.ts';
import { drawPorts, readEnvironment, type Variables } from './environment.ts';
import { type Report, silent, withLog } from './report.ts';
import { type Started, startAll } from './start-all.ts';

const CAP_MS = 60_000;

export type Stack = Started &
  Readonly<{
    env: Environment;
    /** Drains and stops everything, the database last. */
    stop(): Promise<void>;
  }>;

export type StackOptions = Readonly<{
  /** As `process.env`; a port of 0 is any free port. */
  variables: Variables;
  report?: Report;
  /** Begin by deleting what the portal wrote. */
  resetFirst?: boolean;
  /** Gives the start up, and stops what it started. */
  giveUp?: AbortSignal;
  /** Kills everything at once, during the start, the run or the stop. */
  kill?: AbortSignal;
}>;

/**
 * @returns when the site answers
 * @throws Failure
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { report = silent, resetFirst = false, giveUp = new AbortController().signal } = options;
  const variables = await drawPorts(options.variables);
  const env = readEnvironment(variables);
  for (const sentence of environmentWarnings(variables)) report.say(sentence);
  const folder = openDataFolder(env.dataDir);
  const held = await claim(folder, report);
  const logged = withLog(report, folder.log('supervisor'));
  const crew = createCrew(logged, folder.log);
  const capping = setInterval(() => capLogs(folder.logs), CAP_MS);
  options.kill?.addEventListener('abort', () => crew.kill());

  const starting = startAll({ variables, env, folder, crew, report: logged, giveUp, resetFirst });
  try {
    const started = await Promise.race([starting, aborted(giveUp)]);
    return {
      ...started,
      env,
      async stop() {
        clearInterval(capping);
        held.announceStop();
        await crew.stop();
        held.release();
      },
    };
  } catch (error) {
    clearInterval(capping);
    held.announceStop();
    await crew.stop();
    // A start given up ends by itself, since what it waits for was just stopped; then goes what it started meanwhile.
    await starting.catch(() => {});
    await crew.stop();
    held.release();
    throw error;
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
