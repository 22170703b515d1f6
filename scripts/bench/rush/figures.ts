/** `Figures` counts the time of each act of the crowd, in the order in which a candidat meets them. */
import { type Row, rounded } from '../table.ts';

type Act = { durations: number[]; failures: string[]; waits: number[] };

export type Figures = Readonly<{
  /** `took` notes one answer, in milliseconds. */
  took(act: string, ms: number): void;
  /** `told` notes an answer that asks to come back in so many seconds. */
  told(act: string, seconds: number): void;
  failed(act: string, why: string): void;
  rows(bars: Readonly<Record<string, number>>, bar: number): Row[];
  failures(): number;
}>;

export function figures(): Figures {
  const acts = new Map<string, Act>();
  const of = (name: string): Act => {
    const act = acts.get(name) ?? { durations: [], failures: [], waits: [] };
    acts.set(name, act);
    return act;
  };
  return {
    took: (name, ms) => void of(name).durations.push(ms),
    told: (name, seconds) => void of(name).waits.push(seconds),
    failed: (name, why) => void of(name).failures.push(why),
    failures: () => [...acts.values()].reduce((sum, act) => sum + act.failures.length, 0),
    rows: (bars, bar) => [...acts].map(([name, act]) => row(name, act, bars[name] ?? bar)),
  };
}

/**
 * `row` sums up one act.
 *
 * @param bar on the 95th percentile, in seconds
 */
function row(name: string, { durations, failures, waits }: Act, bar: number): Row {
  const sorted = durations.toSorted((one, other) => one - other);
  const at = (part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN) / 1000;
  const told = waits.length > 0 ? `, told to wait ${waits.length} times (${Math.max(...waits)} s at most)` : '';
  const failed =
    failures.length > 0 ? `, ${failures.length} failed: ${[...new Set(failures)].slice(0, 3).join(' | ')}` : '';
  return {
    what: `${name}: n, p50, p95, max`,
    bar: `p95 ≤ ${bar} s`,
    measured: `${sorted.length}, ${rounded(at(0.5))}, ${rounded(at(0.95))}, ${rounded(at(1))} s${told}${failed}`,
    ok: at(0.95) <= bar && failures.length === 0,
  };
}
