/** `withPortal` runs the portal under measure as `npm start` does, in a throw-away folder and on free ports. */

import { seedFolder, type Wanted } from '../seed/folder.ts';
import { localSiteUrl } from '../start/addresses.ts';
import { type Stack, startStack } from '../start/stack.ts';
import type { BenchContext } from './context.ts';

export type Portal = Readonly<{ stack: Stack; site: string }>;

/**
 * `withPortal` starts the portal, hands it over, and stops it.
 *
 * @param wanted what it holds, at least; undefined: the demonstration
 */
export async function withPortal<T>(
  { workspace, report, signal }: BenchContext,
  wanted: Wanted | undefined,
  measure: (portal: Portal) => Promise<T>,
): Promise<T> {
  const { variables } = workspace;
  if (wanted) await seedFolder({ variables, wanted, report, giveUp: signal });
  const stack = await startStack({ variables, report, giveUp: signal });
  try {
    return await measure({ stack, site: localSiteUrl(stack.env).replace(/\/$/, '') });
  } finally {
    await stack.stop();
  }
}
