export type Row = Readonly<{
  what: string;
  /** `bar` is the wanted figure; absent: a figure to read, not to judge. */
  bar?: string;
  measured: string;
  ok?: boolean;
}>;

export function table(rows: readonly Row[]): string {
  const lines = [
    ['what', 'bar', 'measured', ''],
    ...rows.map(({ what, bar = '', measured, ok }) => [what, bar, measured, ok === undefined ? '' : ok ? 'ok' : 'NO']),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function atMost(what: string, limit: number, value: number, unit = ''): Row {
  return { what, bar: `≤ ${limit}${unit}`, measured: `${rounded(value)}${unit}`, ok: value <= limit };
}

export function atLeast(what: string, limit: number, value: number, detail = ''): Row {
  return { what, bar: `≥ ${limit}`, measured: `${rounded(value)}${detail && ` (${detail})`}`, ok: value >= limit };
}

/** `rounded` keeps two figures: a noisy machine has no more to tell. */
export function rounded(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toFixed(2)));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
