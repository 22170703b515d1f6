import type { Knex } from 'knex';
import { environment } from '../environment.ts';

let ecartMs = 0;

/** The clock as a column, for what is asked together with something else; `instantLu` reads it. */
export const HORLOGE = 'extract(epoch from clock_timestamp()) * 1000';

export function instantLu(ms: unknown): Date {
  return new Date(Math.floor(Number(ms)) + ecartMs);
}

/** The portal's one clock is the database's: several processes and machines agree on it. */
export async function maintenant(connexion: Knex = strapi.db.connection): Promise<Date> {
  const { rows } = await connexion.raw(`select ${HORLOGE} as ms`);
  return instantLu(rows[0].ms);
}

/** Moves the clock, for tests only: by how much, in milliseconds, from the database's. */
export function decalerHorloge(ms: number): void {
  if (environment().mode !== 'test') throw new Error('the clock moves under NODE_ENV=test only');
  ecartMs = ms;
}
