/**
 * `npm run bench` measures the portal beside its bars, on a throw-away portal of its own. It is never a test: times
 * depend on the machine, and only figures of one run compare.
 */
import { parseArgs } from 'node:util';
import { onTerminal, silent } from '../start/report.ts';
import { Failure, orExit } from '../system/failure.mjs';
import { openWorkspace } from '../test/workspace.ts';
import { benchAccount } from './account.ts';
import { benchBureauExports } from './bureau-exports.ts';
import { benchBureauLists } from './bureau-lists.ts';
import { benchBureauSecretary } from './bureau-secretary.ts';
import { benchCatalogue } from './catalogue.ts';
import type { BenchContext } from './context.ts';
import { benchDossier } from './dossier.ts';
import { benchEntretiens } from './entretiens.ts';
import { benchPhotos } from './photos.ts';
import { benchPublishing } from './publishing.ts';
import { benchReferences } from './references.ts';
import { benchRush } from './rush.ts';
import { benchServing } from './serving.ts';
import { type Row, table } from './table.ts';
import { installTools } from './tools.ts';

/** `PARTS` each measure on portals of their own: what one has measured is printed before the next one begins. */
const PARTS = {
  catalogue: [benchCatalogue],
  publishing: [benchPublishing],
  serving: [benchServing],
  references: [benchReferences],
  account: [benchAccount],
  dossier: [benchDossier],
  bureau: [benchBureauLists, benchBureauExports, benchBureauSecretary],
  entretiens: [benchEntretiens],
  photos: [benchPhotos],
  rush: [benchRush],
};
type Measure = (context: BenchContext) => Promise<Row[]>;
type PartName = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as PartName[];
/**
 * `WITH_TOOLS` are the parts that need Lighthouse or autocannon: they weigh, and the other parts do not download them.
 */
const WITH_TOOLS: ReadonlySet<PartName> = new Set(['catalogue', 'serving']);

await orExit(async () => {
  const { names, counts, quick, json } = readArguments();
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  const report = json ? silent : onTerminal;
  if (names.some((name) => WITH_TOOLS.has(name))) {
    await report.step('Installing the tools of the benchmarks (once)', installTools);
  }

  const rows: Row[] = [];
  for (const measure of names.flatMap((name): readonly Measure[] => PARTS[name])) {
    const measured = await onItsWorkspace(measure, { quick, counts, report, signal: stopping.signal });
    // Each table is printed when it is whole, because the next one takes minutes.
    if (!json) console.log(`\n${table(measured)}\n`);
    rows.push(...measured);
  }
  if (json) console.log(JSON.stringify(rows, null, 2));
  process.exit(0);
});

async function onItsWorkspace(measure: Measure, options: Omit<BenchContext, 'workspace'>): Promise<Row[]> {
  const workspace = await openWorkspace();
  try {
    return await measure({ ...options, workspace });
  } finally {
    await workspace.remove();
  }
}

function readArguments(): { names: PartName[]; counts: number[]; quick: boolean; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    });
    const counts = positionals.filter((word) => /^[1-9]\d*$/.test(word)).map(Number);
    const names = positionals.filter((word) => !/^[1-9]\d*$/.test(word));
    const unknown = names.filter((name) => !(NAMES as string[]).includes(name));
    if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}.`);
    if (counts.length > 0 && !['rush', 'bureau'].includes(String(names))) {
      throw new Error('Numbers are for the rush or the bureau, alone.');
    }
    return { names: names.length > 0 ? (names as PartName[]) : NAMES, counts, ...values };
  } catch (error) {
    const usage = `Usage: npm run bench [-- [${NAMES.join('] [')}] [--quick] [--json]], -- rush [people] [seconds], or -- bureau [dossiers]`;
    throw new Failure(`${(error as Error).message}\n${usage}`);
  }
}
