import type { Knex } from 'knex';
import { environment } from './environment.ts';

let ecartMs = 0;

/** The portal's one clock is the database's: several processes and machines agree on it. */
export async function maintenant(connexion: Knex = strapi.db.connection): Promise<Date> {
  const { rows } = await connexion.raw('select extract(epoch from clock_timestamp()) * 1000 as ms');
  return new Date(Math.floor(Number(rows[0].ms)) + ecartMs);
}

/** Moves the clock, for tests only: by how much, in milliseconds, from the database's. */
export function decalerHorloge(ms: number): void {
  if (environment().mode !== 'test') throw new Error('the clock moves under NODE_ENV=test only');
  ecartMs = ms;
}
