/**
 * This file measures how many bookings a second the act does, beside its own statements as plain SQL. What the act adds
 * to PostgreSQL's work is so seen alone; its route adds HTTP and the session.
 */
import { Pool } from 'pg';
import { first } from '../../tests/support/first.ts';
import { actes } from '../system/cms-build.ts';
import type { Strapi } from '../system/strapi.ts';
import { median } from './table.ts';

/** `Rates` are bookings per second: through the route, by the act, and by its statements alone. */
export type Rates = Readonly<{ route: number; act: number; plain: number }>;

/** `Booking` is one person's choice. */
export type Booking = Readonly<{ session: string; id: string; entretien: string; debut: Date }>;

type Statement = Readonly<{ sql: string; bindings?: readonly unknown[]; __knexTxId?: string }>;

const CONNECTIONS = 10;
const ROUNDS = 3;
/** `WRITTEN` are the tables that a booking writes. */
const WRITTEN = ['creneaux', 'convocations', 'reservations', 'courriels', 'journaux'] as const;

/**
 * `bookingRates` does the same bookings in each of the three ways. They go ten at a time, on rows that are put back.
 *
 * @param throughRoute books through the route; it throws when it is refused
 */
export async function bookingRates(
  strapi: Strapi,
  bookings: readonly Booking[],
  throughRoute: (booking: Booking) => Promise<void>,
): Promise<Rates> {
  const { reserver } = actes('api/convocation/services/reservation.js');
  const { candidatDeSession } = actes('platform/session.js');
  const { connection } = strapi.db;
  const people = await Promise.all(bookings.map(({ session }) => candidatDeSession(session)));
  const inAct = async ({ id, entretien, debut }: Booking, rank: number) => {
    const choice = { entretien, debut: debut.toISOString(), vu: '' };
    const issue = await reserver(people[rank], id, choice, null);
    if (!issue.ok) throw new Error(`booking ${rank}: ${JSON.stringify(issue)}`);
  };
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: CONNECTIONS });
  const measured: Rates[] = [];
  for (const table of WRITTEN) await connection.raw(`create table before_${table} as table ${table}`);
  for (let round = 0; round < ROUNDS; round += 1) {
    const route = await perSecond(bookings, throughRoute);
    await restore();
    const acts = new Map<string, Statement[]>();
    const listen = (statement: Statement) => {
      const act = statement.__knexTxId;
      if (act) acts.set(act, [...(acts.get(act) ?? []), statement]);
    };
    connection.on('query', listen);
    const act = await perSecond(bookings, inAct).finally(() => connection.removeListener('query', listen));
    await restore();
    const plain = await perSecond([...acts.values()], replay);
    await restore();
    measured.push({ route, act, plain });
  }
  for (const table of WRITTEN) await connection.raw(`drop table before_${table}`);
  await pool.end();
  const middle = (way: keyof Rates) => median(measured.map((round) => round[way]));
  return { route: middle('route'), act: middle('act'), plain: middle('plain') };

  async function restore(): Promise<void> {
    for (const table of WRITTEN) {
      await connection.raw(`delete from ${table}`);
      await connection.raw(`insert into ${table} select * from before_${table}`);
      await connection.raw(`vacuum analyze ${table}`);
    }
  }

  async function replay(statements: readonly Statement[]): Promise<void> {
    const client = await pool.connect();
    try {
      for (const { sql, bindings = [] } of statements) await client.query(sql, [...bindings]);
    } finally {
      client.release();
    }
  }
}

async function perSecond<T>(items: readonly T[], doOne: (item: T, rank: number) => Promise<void>): Promise<number> {
  const started = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const rank = next++;
      await doOne(first(items.slice(rank)), rank);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  return (1000 * items.length) / (performance.now() - started);
}
