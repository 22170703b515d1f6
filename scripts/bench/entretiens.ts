/**
 * `benchEntretiens` measures interviews. Bookings are exact under a rush, near the speed of their SQL alone, and no
 * slower by the year; laying an entretien and convoking sixty people takes seconds.
 */
import { fileURLToPath } from 'node:url';
import { buildCms } from '../build/cms.ts';
import { startPostgres } from '../postgres/postgres.ts';
import { ROOT } from '../system/paths.mjs';
import type { Rates } from './booking-rates.ts';
import { command } from './command.ts';
import type { BenchContext } from './context.ts';
import { atLeast, atMost, median, type Row, rounded } from './table.ts';

const PROCESS = fileURLToPath(new URL('entretiens-process.ts', import.meta.url));

/** `Booked` is what the process measured; rates are of the same run. */
export type Booked = Readonly<{
  rush: readonly number[];
  tabs: readonly number[];
  rates: Readonly<Record<'one' | 'many', Rates>>;
  page: readonly [Readonly<{ statements: number; ms: number }>, Readonly<{ statements: number; ms: number }>];
  booking: number;
  counts: readonly [number, number];
  /** `desk` is in milliseconds: to preview and to write 120 créneaux, and to convoke 60 people, each time. */
  desk: Readonly<Record<'preview' | 'laying' | 'convoking', readonly number[]>>;
}>;

export async function benchEntretiens({ workspace, quick, report, signal }: BenchContext): Promise<Row[]> {
  const [few, many, bookings] = quick ? [20, 500, 60] : [20, 20_000, 400];
  const build = await buildCms({ giveUp: signal });
  const postgres = await startPostgres({ dataDir: workspace.dataDir });
  try {
    await postgres.createDatabase('entretiens');
    const env = { ...workspace.variables, DATABASE_URL: postgres.url('entretiens'), PORTAIL_CMS_DIST: build };
    const output = await report.step(`Booking ${bookings} créneaux, one by one and all at once`, () =>
      command(process.execPath, [PROCESS, String(few), String(many), String(bookings)], { cwd: ROOT, env, signal }),
    );
    return rowsOf(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
  } finally {
    await postgres.stop();
  }
}

function rowsOf({ rush, tabs, rates, page: [before, after], booking, counts, desk }: Booked): Row[] {
  const exact = (values: readonly number[], wanted: number) => values.every((value) => value === wanted);
  const growth = after.ms / before.ms;
  return [
    { what: '200 requests for 20 places: booked, each run', bar: '20', measured: rush.join(', '), ok: exact(rush, 20) },
    { what: 'one person, six tabs: booked, each run', bar: '1', measured: tabs.join(', '), ok: exact(tabs, 1) },
    ...(['many', 'one'] as const).flatMap((where) => {
      const { route, act, plain } = rates[where];
      const on = where === 'one' ? 'one créneau' : 'many créneaux';
      return [
        atLeast(
          `bookings ÷ their statements as plain SQL, on ${on}`,
          0.5,
          act / plain,
          `${rounded(act)} and ${rounded(plain)} a second`,
        ),
        { what: `bookings a second through the route, on ${on}`, measured: rounded(route) },
      ];
    }),
    atMost('SQL of a page of 120 hours', 12, after.statements),
    {
      what: `a page of 120 hours, with ${counts[0]} and ${counts[1]} convocations`,
      bar: '≤ 1.5 ×',
      measured: `${rounded(growth)} × (${rounded(before.ms)}, ${rounded(after.ms)} ms)`,
      ok: growth <= 1.5 && before.statements === after.statements,
    },
    atMost('SQL of a booking', 25, booking),
    atMost('preview of 120 créneaux', 50, median(desk.preview), ' ms'),
    atMost('writing 120 créneaux', 500, median(desk.laying), ' ms'),
    atMost('convoking 60 people, to the end of the work', 5_000, median(desk.convoking), ' ms'),
  ];
}
