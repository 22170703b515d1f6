/**
 * `startStack` runs the whole portal for one data folder: database, mailbox, cms, site, publisher. `npm start` uses it,
 * and so do the end-to-end tests with another folder and other ports.
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
    /** `stop` drains and stops everything, the database last. */
    stop(): Promise<void>;
  }>;

export type StackOptions = Readonly<{
  /** `variables` are as in `process.env`; a port of 0 is any free port. */
  variables: Variables;
  report?: Report;
  /** `resetFirst` begins by deleting the portal's data. */
  resetFirst?: boolean;
  /** `giveUp` ends the start, and stops the parts that it started. */
  giveUp?: AbortSignal;
  /** `kill` kills everything at once, during the start, the run or the stop. */
  kill?: AbortSignal;
}>;

/**
 * `startStack` claims the folder, then starts the parts.
 *
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
    // A start given up ends by itself, since the parts that it waits for were just stopped. Then those that it started
    // meanwhile stop too.
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
