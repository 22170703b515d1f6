/** `seedFolder` seeds the database of a data folder that no portal runs on. */
import { buildCms } from '../build/cms.ts';
import { claim } from '../start/claim.ts';
import { createCrew } from '../start/crew.ts';
import { openDataFolder } from '../start/data-folder.ts';
import { openDatabase } from '../start/database.ts';
import { childEnvironment, readEnvironment, type Variables } from '../start/environment.ts';
import { done } from '../start/ready.ts';
import type { Report } from '../start/report.ts';
import { startService, stopLeftoverServices } from '../start/services.ts';
import { Failure } from '../system/failure.mjs';

/** `Wanted` counts all of them; without a number, those of the demonstration. */
export type Wanted = Readonly<{ formations?: number | undefined; candidatures?: number | undefined }>;

export type FolderSeed = Readonly<{
  /** `variables` are as in `process.env`. */
  variables: Variables;
  wanted: Wanted;
  report: Report;
  giveUp?: AbortSignal;
  kill?: AbortSignal;
}>;

/**
 * `seedFolder` starts the database, seeds it and stops it.
 *
 * @returns a sentence about its work
 * @throws Failure in production, or when a portal runs on the folder
 */
export async function seedFolder({ variables, wanted, report, giveUp, kill }: FolderSeed): Promise<string> {
  if (variables['NODE_ENV'] === 'production') {
    throw new Failure('Production is not seeded: its catalogue is written in the admin.');
  }
  const env = readEnvironment(variables);
  const folder = openDataFolder(env.dataDir);
  const held = await claim(folder, report);
  const crew = createCrew(report, folder.log);
  const stopAll = () => crew.stop();
  giveUp?.addEventListener('abort', stopAll);
  kill?.addEventListener('abort', () => crew.kill());
  try {
    await stopLeftoverServices(folder, report);
    const step = env.databaseUrl ? 'Reaching the database' : 'Starting PostgreSQL';
    const database = await report.step(step, () => openDatabase(env, folder, crew));
    const build = await report.step('Building the cms (only after a change)', () =>
      buildCms({ ...(giveUp && { giveUp }), onChild: (child) => crew.join('the build', child) }),
    );
    giveUp?.throwIfAborted();
    const childEnv = childEnvironment(variables, env, { DATABASE_URL: database.url, PORTAIL_CMS_DIST: build });
    const args = Object.entries(wanted).flatMap(([name, count]) => (count === undefined ? [] : [`--${name}=${count}`]));
    const seed = startService('seed', ['scripts/seed/main.ts', ...args], childEnv, folder);
    crew.join('seed', seed);
    await report.step('Seeding', () => done('seed', seed));
    return seed.lastWords().split('\n').at(-1) ?? '';
  } finally {
    giveUp?.removeEventListener('abort', stopAll);
    held.announceStop();
    await crew.stop();
    held.release();
  }
}
