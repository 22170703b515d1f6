/** `watchMemory` reads the memory that a process holds, as Linux tells it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const UNKNOWN = 'n/a';

export type Memory = Readonly<{
  /** `sinceThen` is what it held at first and at most since, in Mo. */
  sinceThen(): Promise<string>;
}>;

/**
 * `watchMemory` begins to watch.
 *
 * @param name of a service of the data folder: `cms`, `site`
 */
export async function watchMemory(dataDir: string, name: string): Promise<Memory> {
  const pid = await pidOf(dataDir, name);
  // The peak begins again, because that of the start is another matter.
  await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => {});
  const first = await megabytes(pid, 'VmRSS');
  return {
    sinceThen: async () => `${await megabytes(pid, 'VmHWM')} (${first} at rest)`,
  };
}

/**
 * `pidOf` reads the pid of a service.
 *
 * @returns 0 when the service does not run
 */
export async function pidOf(dataDir: string, name: string): Promise<number> {
  const record = await readFile(join(dataDir, 'run', 'services', `${name}.json`), 'utf8').catch(() => 'null');
  return JSON.parse(record)?.pid ?? 0;
}

async function megabytes(pid: number, field: 'VmRSS' | 'VmHWM'): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  return kilobytes ? `${Math.round(Number(kilobytes) / 1024)} Mo` : UNKNOWN;
}
