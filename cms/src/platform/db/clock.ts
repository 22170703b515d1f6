import type { Knex } from 'knex';
import { environment } from '../environment.ts';

let ecartMs = 0;

/** `HORLOGE` reads the clock as a column of another query; `instantLu` reads its value. */
export const HORLOGE = 'extract(epoch from clock_timestamp()) * 1000';

export function instantLu(ms: unknown): Date {
  return new Date(Math.floor(Number(ms)) + ecartMs);
}

/** `maintenant` reads the database's clock, the only one of the portal: several processes and machines agree on it. */
export async function maintenant(connexion: Knex = strapi.db.connection): Promise<Date> {
  const { rows } = await connexion.raw(`select ${HORLOGE} as ms`);
  return instantLu(rows[0].ms);
}

/**
 * `decalerHorloge` moves the clock for tests.
 *
 * @param ms distance from the database's clock, in milliseconds
 */
export function decalerHorloge(ms: number): void {
  if (environment().mode !== 'test') throw new Error('the clock moves under NODE_ENV=test only');
  ecartMs = ms;
}
