/** `PARTS` are the four parts of `npm test`. */
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildCms } from '../build/cms.ts';
import { repositoryFiles } from '../check/files.ts';
import { startPostgres } from '../postgres/postgres.ts';
import { onTerminal } from '../start/report.ts';
import { startStack } from '../start/stack.ts';
import { Failure } from '../system/failure.mjs';
import { ROOT } from '../system/paths.mjs';
import { startBucket } from './bucket.ts';
import { runNode } from './run-node.ts';
import type { Workspace } from './workspace.ts';

export type Counts = Readonly<{ passed: number; failed: number }>;
export type PartResult = Readonly<{ ok: boolean; counts: Counts | undefined }>;
export type PartContext = Readonly<{
  workspace: Workspace;
  /** `words` keep only the test files whose path holds one of them; none: all. */
  words: readonly string[];
  signal: AbortSignal;
}>;

const UNIT = /^(config|site|cms\/src|scripts)\/.*\.test\.ts$/;
const INTEGRATION = /^tests\/integration\/.*\.test\.ts$/;
/** `TEST_LIMIT_MS` bounds one test: none should come near it. */
const TEST_LIMIT_MS = 120_000;

export const PARTS = { check, unit, integration, e2e } as const;
export type PartName = keyof typeof PARTS;

async function check({ workspace, signal }: PartContext): Promise<PartResult> {
  const ok = await runNode({ args: ['scripts/check/main.ts'], env: workspace.variables, signal });
  return { ok, counts: undefined };
}

async function unit(context: PartContext): Promise<PartResult> {
  return nodeTest(UNIT, ['--test-concurrency=2'], context, context.workspace.variables);
}

/** `integration` runs in one process, on one Strapi: it takes longer to start than all its tests to run. */
async function integration(context: PartContext): Promise<PartResult> {
  const { workspace, signal } = context;
  const dist = await onTerminal.step('Building the cms (only after a change)', () =>
    buildCms({ giveUp: signal, onChild: (child) => signal.addEventListener('abort', child.kill) }),
  );
  const postgres = await startPostgres({ dataDir: workspace.dataDir });
  try {
    await postgres.createDatabase('test');
    const variables = { ...workspace.variables, DATABASE_URL: postgres.url('test'), PORTAIL_CMS_DIST: dist };
    // The files share the process, so none of them can stop it. The unit tests do without: their files would lose
    // results.
    const options = ['--test-isolation=none', '--test-force-exit'];
    return await nodeTest(INTEGRATION, options, context, variables);
  } finally {
    await postgres.stop();
  }
}

async function e2e({ workspace, words, signal }: PartContext): Promise<PartResult> {
  const bucket = await startBucket(join(workspace.folder, 's3'));
  const variables = { ...workspace.variables, ...bucket.variables };
  const stack = await startStack({ variables, report: onTerminal, giveUp: signal }).catch(async (error) => {
    await bucket.stop();
    throw error;
  });
  try {
    const counted = join(workspace.folder, 'playwright.json');
    // Playwright empties its folder first: two runs would delete each other's files.
    const results = join(ROOT, 'tests', 'results', basename(workspace.folder));
    const ok = await runNode({
      args: [
        'scripts/test/playwright.ts',
        'test',
        '--config=tests/playwright.config.ts',
        `--output=${results}`,
        '--reporter=list,json',
        ...words,
      ],
      env: {
        ...workspace.variables,
        SITE_URL: stack.env.siteUrl,
        CMS_URL: stack.env.cmsUrl,
        MAIL_PORT: String(stack.env.mailPort),
        DATABASE_URL: stack.database.url,
        PLAYWRIGHT_JSON_OUTPUT_NAME: counted,
      },
      signal,
    });
    // Traces and screenshots are worth keeping after a failure only.
    if (ok) await rm(results, { recursive: true, force: true });
    return { ok, counts: await playwrightCounts(counted) };
  } finally {
    await stack.stop();
    await bucket.stop();
  }
}

async function nodeTest(
  pattern: RegExp,
  options: string[],
  { workspace, words, signal }: PartContext,
  env: NodeJS.ProcessEnv,
): Promise<PartResult> {
  const files = repositoryFiles(ROOT)
    .filter((file) => pattern.test(file))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  // Node would look for tests by itself without a file.
  if (files.length === 0) throw new Failure(`There is no test that matches ${pattern} ${words.join(' ')}.`);
  const counted = join(workspace.folder, 'counts.json');
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/test/count-reporter.ts',
    `--test-reporter-destination=${counted}`,
  ];
  const ok = await runNode({
    args: ['--test', `--test-timeout=${TEST_LIMIT_MS}`, ...options, ...reporters, ...files],
    env,
    signal,
  });
  return { ok, counts: await readJson(counted) };
}

/** `playwrightCounts` counts a flaky test as failed: there are no retries, and none is forgiven. */
async function playwrightCounts(path: string): Promise<Counts | undefined> {
  const report = await readJson<{ stats: { expected: number; unexpected: number; flaky: number } }>(path);
  return report && { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
}

/**
 * `readJson` reads the counts that a run has written.
 *
 * @returns undefined when the run ended before it could count
 */
async function readJson<T>(path: string): Promise<T | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text === '' ? undefined : JSON.parse(text);
}
