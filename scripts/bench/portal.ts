/** The portal under measure: as `npm start` runs it, in a throw-away folder and on free ports. */

import { seedFolder } from '../seed/folder.ts';
import { localSiteUrl } from '../start/addresses.ts';
import { type Stack, startStack } from '../start/stack.ts';
import type { BenchContext } from './context.ts';

export type Portal = Readonly<{ stack: Stack; site: string }>;

/** @param formations of its catalogue, at least; absent: those of the demonstration */
export async function withPortal<T>(
  { workspace, report, signal }: BenchContext,
  formations: number | undefined,
  measure: (portal: Portal) => Promise<T>,
): Promise<T> {
  const { variables } = workspace;
  if (formations !== undefined) await seedFolder({ variables, formations, report, giveUp: signal });
  const stack = await startStack({ variables, report, giveUp: signal });
  try {
    return await measure({ stack, site: localSiteUrl(stack.env).replace(/\/$/, '') });
  } finally {
    await stack.stop();
  }
}
