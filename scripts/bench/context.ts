import type { Report } from '../start/report.ts';
import type { Workspace } from '../test/workspace.ts';

export type BenchContext = Readonly<{
  workspace: Workspace;
  /** `quick` asks for smaller counts, to see that everything runs. */
  quick: boolean;
  /** `counts` are the numbers of the command line: how many, in how long. */
  counts: readonly number[];
  report: Report;
  signal: AbortSignal;
}>;
