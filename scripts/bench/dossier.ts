/**
 * `benchDossier` measures twenty people who deposit at once, and each page's questions to the database as its tables
 * fill.
 */
import type { BenchContext } from './context.ts';
import { benchStatements } from './statements.ts';
import type { Row } from './table.ts';
import { benchUploads } from './uploads.ts';

export async function benchDossier(context: BenchContext): Promise<Row[]> {
  return [...(await benchUploads(context)), ...(await benchStatements(context))];
}
