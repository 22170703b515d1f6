/**
 * `Load` counts the requests per second of one URL. A client in C, wrk, makes them when the machine has it, because it
 * costs little beside the server.
 */

import { command, onPath } from './command.ts';
import { AUTOCANNON } from './tools.ts';

export type Load = Readonly<{ perSecond: number; failed: number }>;
export type LoadOptions = Readonly<{ url: string; seconds: number; encoding?: string; signal: AbortSignal }>;

const CONNECTIONS = 32;
const WRK = onPath('wrk');

export const CLIENT = WRK ? 'wrk' : 'autocannon, which is one thread of Node: it may be the one that is measured';

export function load(options: LoadOptions): Promise<Load> {
  return WRK ? byWrk(WRK, options) : byAutocannon(options);
}

async function byWrk(wrk: string, { url, seconds, encoding, signal }: LoadOptions): Promise<Load> {
  const header = encoding ? ['-H', `Accept-Encoding: ${encoding}`] : [];
  const output = await command(wrk, ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, ...header, url], { signal });
  const errors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output)?.slice(1) ?? [];
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? 0);
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]);
  return { perSecond, failed: errors.reduce((sum, count) => sum + Number(count), refused) };
}

async function byAutocannon({ url, seconds, encoding, signal }: LoadOptions): Promise<Load> {
  const header = encoding ? ['-H', `Accept-Encoding=${encoding}`] : [];
  const args = [AUTOCANNON, '--json', '-c', String(CONNECTIONS), '-d', String(seconds), ...header, url];
  const result = JSON.parse(await command(process.execPath, args, { signal }));
  return { perSecond: result.requests.average, failed: result.non2xx + result.errors + result.timeouts };
}
