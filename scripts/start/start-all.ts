/**
 * `startAll` goes from a data folder to a site that answers. Its order is the only one in which each part finds the
 * parts that it needs.
 */
import type { Environment } from '@portail/config/environment';
import { buildCms, cmsIsBuilt } from '../build/cms.ts';
import { localCmsUrl, localSiteUrl, mailboxUrl, portsOf } from './addresses.ts';
import type { Crew } from './crew.ts';
import type { DataFolder } from './data-folder.ts';
import { type Database, openDatabase } from './database.ts';
import { childEnvironment, type Variables } from './environment.ts';
import { answersAt, spokeLately } from './liveness.ts';
import { MAILBOX_HOST, startMailbox } from './mailbox.ts';
import { done, ready } from './ready.ts';
import type { Report } from './report.ts';
import { requireFreePorts } from './require-ports.ts';
import { reset } from './reset.ts';
import { startService, stopLeftoverServices } from './services.ts';

export type Started = Readonly<{
  database: Database;
  hasMailbox: boolean;
}>;

export type StartContext = Readonly<{
  variables: Variables;
  env: Environment;
  folder: DataFolder;
  /** `crew` takes each part as soon as it runs. */
  crew: Crew;
  report: Report;
  giveUp: AbortSignal;
  resetFirst: boolean;
}>;

export async function startAll(context: StartContext): Promise<Started> {
  const { variables, env, folder, crew, report, giveUp } = context;
  const hasMailbox = !variables['SMTP_URL']?.trim();
  const step = <T>(label: string, action: () => Promise<T>): Promise<T> => {
    giveUp.throwIfAborted();
    return report.step(label, action);
  };

  await stopLeftoverServices(folder, report);
  if (context.resetFirst) reset(folder, env);
  await requireFreePorts(portsOf(env, hasMailbox));

  const database = await step(env.databaseUrl ? 'Reaching the database' : 'Starting PostgreSQL', () =>
    openDatabase(env, folder, crew),
  );
  const build = () => buildCms({ giveUp, onChild: (child) => crew.join('the build', child) });
  const cmsBuild = cmsIsBuilt() ? await build() : await step('Building the cms (only after a change)', build);

  const childEnv = childEnvironment(variables, env, {
    DATABASE_URL: database.url,
    PORTAIL_CMS_DIST: cmsBuild,
    ...(hasMailbox ? { SMTP_URL: `smtp://${MAILBOX_HOST}:${env.smtpPort}` } : {}),
  });
  const script = (name: string, path: string) => startService(name, [path], childEnv, folder);

  if (hasMailbox) {
    await step('Starting the mailbox', async () => {
      const health = `${mailboxUrl(env)}/api/healthz`;
      const start = () => startMailbox(env, folder);
      const mailbox = await crew.begin('mailbox', { start, answers: answersAt(health) });
      await ready(health, { mailbox });
    });
  }
  if (env.mode !== 'production') {
    await step('Seeding the demonstration data', async () => {
      const seed = script('seed', 'scripts/seed/main.ts');
      crew.join('seed', seed);
      await done('seed', seed);
    });
  }
  await step('Starting the cms', async () => {
    const start = () => script('cms', 'scripts/start/cms.ts');
    const cms = await crew.begin('cms', { start, answers: answersAt(`${localCmsUrl(env)}/sante`) });
    await ready(`${localCmsUrl(env)}/pret`, { cms });
  });
  const inProduction = env.mode === 'production';
  await step(inProduction ? 'Starting the site' : 'Publishing the site', async () => {
    const alive = `${localSiteUrl(env)}/sante`;
    const site = await crew.begin('site', {
      start: () => script('site', 'site/server.ts'),
      answers: answersAt(alive),
    });
    const publisher = await crew.begin('publisher', {
      start: () => script('publisher', 'scripts/publish/main.ts'),
      answers: spokeLately,
    });
    // The catalogue may be empty in production: nothing can be published before somebody has filled it in the admin.
    await ready(inProduction ? alive : `${localSiteUrl(env)}/pret`, { site, publisher });
  });
  crew.keepRunning();
  return { database, hasMailbox };
}
