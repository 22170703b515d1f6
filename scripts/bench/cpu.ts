/**
 * `watchCpu` reads the CPU time of a service of a data folder, as Linux counts it. It counts all threads, in user and
 * kernel mode.
 */
import { readFile } from 'node:fs/promises';
import { pidOf } from './memory.ts';

/** `TICKS_PER_SECOND` is `CLK_TCK`, 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/**
 * `watchCpu` begins to count.
 *
 * @returns a reader of the CPU seconds spent since this call; NaN where /proc is absent
 */
export async function watchCpu(dataDir: string, name: string): Promise<() => Promise<number>> {
  const pid = await pidOf(dataDir, name);
  const before = await seconds(pid);
  return async () => (await seconds(pid)) - before;
}

async function seconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The command's name, in parentheses, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
