import { benchBureauExports } from './bureau-exports.ts';
import { benchBureauLists } from './bureau-lists.ts';
import type { BenchContext } from './context.ts';
import type { Row } from './table.ts';

/** `benchBureau` measures the secretariat's desk: its lists, then its exports. */
export async function benchBureau(context: BenchContext): Promise<Row[]> {
  return [...(await benchBureauLists(context)), ...(await benchBureauExports(context))];
}
