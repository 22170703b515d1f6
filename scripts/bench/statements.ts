/**
 * `benchStatements` measures each page's questions to the database, with few candidatures and with many. A page must
 * not cost more by the year.
 */
import { fileURLToPath } from 'node:url';
import { buildCms } from '../build/cms.ts';
import { startPostgres } from '../postgres/postgres.ts';
import { ROOT } from '../system/paths.mjs';
import { command } from './command.ts';
import type { BenchContext } from './context.ts';
import { type Row, rounded } from './table.ts';

const PROCESS = fileURLToPath(new URL('statements-process.ts', import.meta.url));
const LIMITS = { read: 12, write: 25 };
const GROWTH = 1.5;

export type Asked = Readonly<{ what: string; kind: keyof typeof LIMITS; statements: number; ms: number }>;

export async function benchStatements({ workspace, quick, report, signal }: BenchContext): Promise<Row[]> {
  const [few, many, times] = quick ? [20, 500, 5] : [20, 20_000, 25];
  const build = await buildCms({ giveUp: signal });
  const postgres = await startPostgres({ dataDir: workspace.dataDir });
  try {
    await postgres.createDatabase('statements');
    const env = {
      ...workspace.variables,
      DATABASE_URL: postgres.url('statements'),
      PORTAIL_CMS_DIST: build,
    };
    const output = await report.step(`Asking each page ${times} times, with ${few} and ${many} candidatures`, () =>
      command(process.execPath, [PROCESS, String(few), String(many), String(times)], { cwd: ROOT, env, signal }),
    );
    const [before = [], after = []]: Asked[][] = JSON.parse(output.trim().split('\n').at(-1) ?? '');
    return after.map((asked, rank) => compare(before[rank] ?? asked, asked, [few, many]));
  } finally {
    await postgres.stop();
  }
}

function compare(before: Asked, after: Asked, [few, many]: [number, number]): Row {
  const limit = LIMITS[after.kind];
  const growth = after.ms / before.ms;
  const statements =
    before.statements === after.statements ? after.statements : `${before.statements}, then ${after.statements}`;
  return {
    what: `${after.what}, with ${few} and ${many} candidatures`,
    bar: `≤ ${limit} SQL, ≤ ${GROWTH} ×`,
    measured: `${statements} SQL, ${rounded(growth)} × (${rounded(before.ms)}, ${rounded(after.ms)} ms)`,
    ok: after.statements <= limit && after.statements === before.statements && growth <= GROWTH,
  };
}
