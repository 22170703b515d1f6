/**
 * `benchBureauExports` measures the files that a secretariat asks for: the time and the memory of a whole portal in one
 * table, a formation's pièces beside `zip -0`, ten pièces in one PDF.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCms } from '../build/cms.ts';
import { startPostgres } from '../postgres/postgres.ts';
import { ROOT } from '../system/paths.mjs';
import { command, onPath } from './command.ts';
import type { BenchContext } from './context.ts';
import { atLeast, atMost, type Row, rounded } from './table.ts';

const PROCESS = fileURLToPath(new URL('bureau-exports-process.ts', import.meta.url));
const TABLE = { seconds: 30, memory: 200 };
const ZIP_RATIO = 0.5;
const PDF_SECONDS = 4;

/** `Exported` is what the process measured: seconds, and Mo of memory beyond those at rest. */
export type Exported = Readonly<{
  rows: number;
  columns: number;
  tables: readonly { format: string; seconds: number; memory: number; megabytes: number }[];
  zip: { dossiers: number; megabytes: number; seconds: number };
  pdf: { seconds: number; files: number };
}>;

export async function benchBureauExports({ workspace, quick, report, signal }: BenchContext): Promise<Row[]> {
  const rows = quick ? 500 : 20_000;
  const build = await buildCms({ giveUp: signal });
  const postgres = await startPostgres({ dataDir: workspace.dataDir });
  const files = join(workspace.dataDir, 'zipped');
  await mkdir(files, { recursive: true });
  try {
    await postgres.createDatabase('exports');
    const env = { ...workspace.variables, DATABASE_URL: postgres.url('exports'), PORTAIL_CMS_DIST: build };
    const output = await report.step(`Exporting ${rows} dossiers`, () =>
      command(process.execPath, [PROCESS, String(rows), files], { cwd: ROOT, env, signal }),
    );
    const measured: Exported = JSON.parse(output.trim().split('\n').at(-1) ?? '');
    return [...tablesOf(measured), await zipOf(measured, files, signal), pdfOf(measured)];
  } finally {
    await postgres.stop();
  }
}

function tablesOf({ rows, columns, tables }: Exported): Row[] {
  return tables.flatMap(({ format, seconds, memory, megabytes }) => {
    const what = `${rows} dossiers × ${columns} columns, ${format} of ${rounded(megabytes)} Mo`;
    return [
      atMost(what, TABLE.seconds, seconds, ' s'),
      atMost(`${what}: memory beyond rest`, TABLE.memory, memory, ' Mo'),
    ];
  });
}

/** `zipOf` stores the same files with the program that people know, on the same disk. */
async function zipOf({ zip }: Exported, files: string, signal: AbortSignal): Promise<Row> {
  const what = `pièces of ${zip.dossiers} dossiers (${rounded(zip.megabytes)} Mo): rate beside zip -0`;
  const program = onPath('zip');
  if (!program) return { what, measured: `${rounded(zip.seconds)} s; this machine has no zip to compare with` };
  const start = performance.now();
  await command(program, ['-0', '-q', '-r', 'all.zip', '.'], { cwd: files, signal });
  const seconds = (performance.now() - start) / 1000;
  return atLeast(what, ZIP_RATIO, seconds / zip.seconds, `${rounded(zip.seconds)} s, ${rounded(seconds)} s`);
}

function pdfOf({ pdf: { seconds, files } }: Exported): Row {
  return atMost(`${files} pièces of 2.9 Mo in one PDF`, PDF_SECONDS, seconds, ' s');
}
