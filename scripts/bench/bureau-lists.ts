/**
 * `benchBureauLists` measures what the secretariat's lists ask of the database, with few dossiers and with many. A
 * spring's dossiers must not slow a list down.
 */
import { fileURLToPath } from 'node:url';
import { buildCms } from '../build/cms.ts';
import { startPostgres } from '../postgres/postgres.ts';
import { ROOT } from '../system/paths.mjs';
import { command } from './command.ts';
import type { BenchContext } from './context.ts';
import { type Row, rounded } from './table.ts';

const PROCESS = fileURLToPath(new URL('bureau-lists-process.ts', import.meta.url));
const DATABASE_MS = 50;
const GROWTH = 1.5;

/** `AskedOfLists` is one page: `database` is the time of its statements, `ms` that of its request. */
export type AskedOfLists = Readonly<{ what: string; statements: number; database: number; ms: number }>;

/** `benchBureauLists` takes the counts of the command line, which a third number makes larger: `-- bureau 200000`. */
export async function benchBureauLists({ workspace, quick, counts, report, signal }: BenchContext): Promise<Row[]> {
  const totals = quick ? [20, 500] : [200, 20_000, ...counts.slice(0, 1)];
  const build = await buildCms({ giveUp: signal });
  const postgres = await startPostgres({ dataDir: workspace.dataDir });
  try {
    await postgres.createDatabase('lists');
    const env = { ...workspace.variables, DATABASE_URL: postgres.url('lists'), PORTAIL_CMS_DIST: build };
    const output = await report.step(`Reading each list with ${totals.join(', ')} dossiers`, () =>
      command(process.execPath, [PROCESS, ...totals.map(String)], { cwd: ROOT, env, signal }),
    );
    const [few = [], ...others]: AskedOfLists[][] = JSON.parse(output.trim().split('\n').at(-1) ?? '');
    return others.flatMap((many, rank) =>
      many.map((asked, page) => compare(few[page] ?? asked, asked, totals[rank + 1] ?? 0, rank === 0)),
    );
  } finally {
    await postgres.stop();
  }
}

/** `compare` judges the first of the larger counts; more is measured and said. */
function compare(few: AskedOfLists, many: AskedOfLists, total: number, judged: boolean): Row {
  const growth = many.ms / few.ms;
  const figures = `${rounded(many.database)} ms (${rounded(few.database)}), ${rounded(growth)} × of ${rounded(few.ms)} ms, ${many.statements} SQL`;
  const row = { what: `${many.what}, ${total} dossiers`, measured: figures };
  if (!judged) return row;
  return {
    ...row,
    bar: `≤ ${DATABASE_MS} ms, ≤ ${GROWTH} ×`,
    ok: many.database <= DATABASE_MS && growth <= GROWTH,
  };
}
