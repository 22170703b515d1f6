/** `PARTS` are the four parts of `npm test`. */
import { mkdir, readFile, rm } from 'node:fs/promises';
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

async function unit({ workspace, words, signal }: PartContext): Promise<PartResult> {
  const run = { files: testFiles(UNIT, words), options: ['--test-concurrency=2'], env: workspace.variables };
  return nodeTest(run, join(workspace.folder, 'unit'), signal);
}

/** `HALVES` is how many cores the machines of CI have: one Strapi keeps one busy. */
const HALVES = 2;

/**
 * `integration` runs the files in two halves, each with a process, a Strapi, a database and a folder. A Strapi takes longer
 * to start than a file to run.
 */
async function integration({ workspace, words, signal }: PartContext): Promise<PartResult> {
  const dist = await onTerminal.step('Building the cms (only after a change)', () =>
    buildCms({ giveUp: signal, onChild: (child) => signal.addEventListener('abort', child.kill) }),
  );
  const files = testFiles(INTEGRATION, words);
  const postgres = await startPostgres({ dataDir: workspace.dataDir });
  try {
    const halves = Array.from({ length: Math.min(HALVES, files.length) }, (_, half) => `half_${half + 1}`);
    for (const half of halves) await postgres.createDatabase(half);
    const results = halves.map((half, rank) => {
      const folder = join(workspace.folder, half);
      const run = {
        files: files.filter((_, index) => index % HALVES === rank),
        // The files share the process, so none of them can stop it. The unit tests do without: their files would lose
        // results.
        options: ['--test-isolation=none', '--test-force-exit'],
        env: {
          ...workspace.variables,
          DATABASE_URL: postgres.url(half),
          DATA_DIR: join(folder, 'data'),
          PORTAIL_CMS_DIST: dist,
        },
      };
      return nodeTest(run, folder, signal);
    });
    return together(await Promise.all(results));
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

function testFiles(pattern: RegExp, words: readonly string[]): string[] {
  const files = repositoryFiles(ROOT)
    .filter((file) => pattern.test(file))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  // Node would look for tests by itself without a file.
  if (files.length === 0) throw new Failure(`There is no test that matches ${pattern} ${words.join(' ')}.`);
  return files;
}

type NodeTests = Readonly<{ files: string[]; options: string[]; env: NodeJS.ProcessEnv }>;

/**
 * `nodeTest` runs these files under `node --test`.
 *
 * @param folder place of what it writes, which it makes
 */
async function nodeTest({ files, options, env }: NodeTests, folder: string, signal: AbortSignal): Promise<PartResult> {
  await mkdir(folder);
  const counted = join(folder, 'counts.json');
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

/** `together` sums the halves. One that could not count leaves the whole without a count, which is a failure. */
function together(results: readonly PartResult[]): PartResult {
  const counts = results.flatMap((result) => result.counts ?? []);
  const sum = (of: keyof Counts) => counts.reduce((total, half) => total + half[of], 0);
  return {
    ok: results.every(({ ok }) => ok),
    counts: counts.length === results.length ? { passed: sum('passed'), failed: sum('failed') } : undefined,
  };
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
