/** From a data folder to a site that answers, in the only order in which each part finds what it needs. */
import type { Environment } from '@portail/config/environment';
import { buildCms, cmsIsBuilt } from '../build/cms.ts';
import { type Postgres, startPostgres } from '../postgres/postgres.ts';
import type { Child } from '../system/child.ts';
import { Failure } from '../system/failure.mjs';
import type { Crew } from './crew.ts';
import type { DataFolder } from './data-folder.ts';
import { childEnvironment, type Variables } from './environment.ts';
import { keepRunning, type Running } from './keep-running.ts';
import { MAILBOX_HOST, startMailbox } from './mailbox.ts';
import { done, ready } from './ready.ts';
import type { Report } from './report.ts';
import { requireDatabase } from './require-database.ts';
import { requireFreePorts, type WantedPort } from './require-ports.ts';
import { reset } from './reset.ts';
import { startService, stopLeftoverServices } from './services.ts';

const DATABASE = 'portail';

export type Started = Readonly<{
  databaseUrl: string;
  /** Folder of the embedded database, when it had to live outside the data folder. */
  databaseElsewhere: string | undefined;
  hasMailbox: boolean;
  /** Settles when a part cannot be kept running: all there is to do is to stop. */
  failed: Promise<Failure>;
}>;

export type StartContext = Readonly<{
  variables: Variables;
  env: Environment;
  folder: DataFolder;
  /** Takes each part as soon as it runs. */
  crew: Crew;
  report: Report;
  giveUp: AbortSignal;
  resetFirst: boolean;
}>;

/** A part that lasts, and how to start it again. */
type Part = Readonly<{ name: string; first: Running; again: () => Running | Promise<Running> }>;

export async function startAll(context: StartContext): Promise<Started> {
  const { variables, env, folder, crew, giveUp } = context;
  const hasMailbox = !variables['SMTP_URL']?.trim();
  const parts: Part[] = [];

  const step = <T>(label: string, action: () => Promise<T>): Promise<T> => {
    giveUp.throwIfAborted();
    return context.report.step(label, action);
  };
  const begin = (name: string, start: () => Child): Child => {
    const first = start();
    crew.join(name, first);
    parts.push({ name, first, again: start });
    return first;
  };

  await stopLeftoverServices(folder, context.report);
  if (context.resetFirst) reset(folder, env);
  await requireFreePorts(portsOf(env, hasMailbox));

  let postgres: Postgres | undefined;
  if (env.databaseUrl) {
    await requireDatabase(env.databaseUrl);
  } else {
    const start = () => startPostgres({ dataDir: folder.path, logFile: folder.log('postgres') });
    postgres = await step('Starting PostgreSQL', start);
    crew.join('postgres', postgres);
    parts.push({ name: 'postgres', first: postgres, again: start });
    await postgres.createDatabase(DATABASE);
  }
  const databaseUrl = env.databaseUrl ?? (postgres as Postgres).url(DATABASE);

  const build = () => buildCms({ giveUp, onChild: (child) => crew.join('build', child) });
  const cmsBuild = cmsIsBuilt() ? await build() : await step('Building the cms (only after a change)', build);

  const childEnv = childEnvironment(variables, env, {
    DATABASE_URL: databaseUrl,
    PORTAIL_CMS_DIST: cmsBuild,
    ...(hasMailbox ? { SMTP_URL: `smtp://${MAILBOX_HOST}:${env.smtpPort}` } : {}),
  });
  const script = (name: string, path: string) => () => startService(name, [path], childEnv, folder);

  if (hasMailbox) {
    await step('Starting the mailbox', async () => {
      const mailbox = begin('mailbox', () => startMailbox(env, folder));
      await ready(`http://${MAILBOX_HOST}:${env.mailPort}/api/email`, 200, { mailbox });
    });
  }
  if (env.mode !== 'production') {
    await step('Seeding the demonstration data', async () => {
      const seed = script('seed', 'scripts/seed/main.ts')();
      crew.join('seed', seed);
      await done('seed', seed);
    });
  }
  await step('Starting the cms', async () => {
    const cms = begin('cms', script('cms', 'scripts/start/cms.ts'));
    await ready(`${env.cmsUrl}/_health`, 204, { cms });
  });
  await step('Publishing the site', async () => {
    const site = begin('site', script('site', 'site/server.ts'));
    const publisher = begin('publisher', script('publisher', 'scripts/publish/main.ts'));
    await ready(localUrl(env.host, env.sitePort), 200, { site, publisher });
  });

  return {
    databaseUrl,
    databaseElsewhere: postgres?.moved ? postgres.location : undefined,
    hasMailbox,
    failed: keepAll(parts, context),
  };
}

/** @returns settles when one of them cannot be kept running */
function keepAll(parts: Part[], { crew, folder, report }: StartContext): Promise<Failure> {
  const failed = Promise.withResolvers<Failure>();
  for (const { name, first, again } of parts) {
    const log = folder.log(name);
    const onEnd = () => report.say(`${name} ended by itself, it is started again; its log: ${log}`);
    const onGiveUp = (cause?: unknown) => {
      const why = cause instanceof Error ? cause.message : `it ended too often; its log: ${log}`;
      failed.resolve(new Failure(`${name} cannot be kept running: ${why}`));
    };
    crew.join(name, keepRunning(first, again, onEnd, onGiveUp));
  }
  return failed.promise;
}

function portsOf(env: Environment, hasMailbox: boolean): WantedPort[] {
  const servers = [
    { variable: 'SITE_PORT', host: env.host, port: env.sitePort },
    { variable: 'CMS_PORT', host: env.host, port: env.cmsPort },
  ];
  if (!hasMailbox) return servers;
  return [
    ...servers,
    { variable: 'SMTP_PORT', host: MAILBOX_HOST, port: env.smtpPort },
    { variable: 'MAIL_PORT', host: MAILBOX_HOST, port: env.mailPort },
  ];
}

/** Whatever SITE_URL says to the world, the site is asked here. */
function localUrl(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}
