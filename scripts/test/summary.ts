import type { Counts, PartName } from './parts.ts';

export type Outcome = Readonly<{ name: PartName; ok: boolean; seconds: number; counts: Counts | undefined }>;

/**
 * `summary` counts as one test a part that counts nothing, or could not. The total of a failed run never says 0 failed.
 */
export function summary(outcomes: readonly Outcome[]): string {
  const lines = outcomes.map(({ name, ok, seconds, counts }) => {
    const detail = counts ? `${counts.passed} passed, ${counts.failed} failed` : '';
    return `${ok ? '✓' : '✗'} ${name.padEnd(12)} ${String(seconds).padStart(4)} s   ${detail}`.trimEnd();
  });
  const passed = sum(outcomes.map(({ ok, counts }) => counts?.passed ?? (ok ? 1 : 0)));
  const failed = sum(outcomes.map(({ ok, counts }) => Math.max(counts?.failed ?? 0, ok ? 0 : 1)));
  return ['\n── summary ──', ...lines, '', `${passed} passed, ${failed} failed`].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
