import { benchBureauExports } from './bureau-exports.ts';
import { benchBureauLists } from './bureau-lists.ts';
import { benchBureauSecretary } from './bureau-secretary.ts';
import type { BenchContext } from './context.ts';
import type { Row } from './table.ts';

/** `benchBureau` measures the bureau: its lists, its exports, then a secretary at work. */
export async function benchBureau(context: BenchContext): Promise<Row[]> {
  return [
    ...(await benchBureauLists(context)),
    ...(await benchBureauExports(context)),
    ...(await benchBureauSecretary(context)),
  ];
}
