/**
 * `buildCms` builds the cms when its sources changed. Strapi always builds into `cms/dist` and empties it first, under
 * a cms that runs from there. So no cms runs from there: each build is renamed to a folder of its own.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SECRETS } from '@portail/config/environment-safety';
import { VARIABLE_NAMES } from '@portail/config/environment-variables';
import { type Child, describeEnding, startChild } from '../system/child.ts';
import { Failure } from '../system/failure.mjs';
import { withLock } from '../system/lock.mjs';
import { ROOT } from '../system/paths.mjs';
import { hashSources } from './sources.ts';

const CMS = join(ROOT, 'cms');
const BUILDS = join(CMS, '.sorties');
const SOURCES = ['cms/src', 'cms/config', 'cms/package.json', 'cms/tsconfig.json', 'config', 'package-lock.json'];
const KEPT = 3;

/** `cmsIsBuilt` says whether {@link buildCms} has nothing to do. */
export function cmsIsBuilt(): boolean {
  return existsSync(currentBuild());
}

export type BuildOptions = Readonly<{
  /** `onChild` is called with the building process, so that its caller can stop it. */
  onChild?: (child: Child) => void;
  /** `giveUp` ends the wait for a build that another command is making. */
  giveUp?: AbortSignal;
}>;

/**
 * `buildCms` makes the build of the present sources, unless it is there.
 *
 * @returns the folder that Strapi takes as `distDir`
 */
export async function buildCms({ onChild, giveUp }: BuildOptions = {}): Promise<string> {
  const build = currentBuild();
  if (!existsSync(build)) {
    const lock = join(BUILDS, 'build.lock');
    await withLock(lock, giveUp, async () => {
      if (existsSync(build)) return;
      await runStrapiBuild(onChild);
      renameSync(join(CMS, 'dist'), build);
    });
  }
  touch(build);
  forgetOld();
  return build;
}

function currentBuild(): string {
  return join(BUILDS, hashSources(ROOT, SOURCES).slice(0, 16));
}

async function runStrapiBuild(onChild?: (child: Child) => void): Promise<void> {
  const require = createRequire(join(CMS, 'package.json'));
  const strapi = join(dirname(require.resolve('@strapi/strapi/package.json')), 'bin', 'strapi.js');
  const child = startChild({
    args: [strapi, 'build'],
    cwd: CMS,
    env: buildEnvironment(),
    logFile: join(BUILDS, 'build.log'),
  });
  onChild?.(child);
  const ending = await child.exited;
  if (ending.code !== 0) {
    throw new Failure(`The cms does not build (${describeEnding(ending)}). Its last lines:\n${child.lastWords()}`);
  }
}

/**
 * `buildEnvironment` holds values that satisfy the admin's configuration, whatever those of the portal that is started.
 * `production` makes the compact admin, and its configuration judges its values; the build keeps none of them.
 */
function buildEnvironment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !VARIABLE_NAMES.includes(name));
  return {
    ...Object.fromEntries(others),
    NODE_ENV: 'production',
    DATA_DIR: join(BUILDS, 'data'),
    SITE_URL: 'https://build.invalid',
    ADMIN_URL: 'https://build.invalid',
    DATABASE_URL: 'postgres://build.invalid/build',
    SMTP_URL: 'smtp://build.invalid',
    MAIL_FROM: 'build@build.fr',
    ...Object.fromEntries(SECRETS.map((name) => [name, randomBytes(32).toString('base64')])),
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
}

/** `touch` dates a build by its last use, from which the ages below count. */
function touch(build: string): void {
  const now = new Date();
  utimesSync(build, now, now);
}

function forgetOld(): void {
  const age = (build: string) => statSync(build).mtimeMs;
  const builds = readdirSync(BUILDS)
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => join(BUILDS, name))
    .sort((one, other) => age(other) - age(one));
  for (const build of builds.slice(KEPT)) rmSync(build, { recursive: true, force: true });
}
