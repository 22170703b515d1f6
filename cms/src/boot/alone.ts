import { NUMERO_DEMARRAGE } from '../platform/db/locks.ts';

/** A first boot makes every table; longer than that, another cms hangs, and whoever waits is started again. */
const ATTENTE = '120s';

/** A connection of the driver, outside of the pool: the lock lives as long as it does, and ends with the process. */
type Connexion = {
  query(sql: string): Promise<{ rows: Record<string, unknown>[] }>;
  on(cas: 'error', faire: (erreur: Error) => void): void;
};

let connexion: Connexion | undefined;

/**
 * One cms boots at a time, from before its tables to its last permission: two at once would write each other's
 * schema, indexes and roles. To be called first in `register()`, which comes before the schema.
 */
export async function demarrerSeul(): Promise<void> {
  connexion = (await strapi.db.connection.client.acquireRawConnection()) as Connexion;
  // Lost, the lock is lost with it: the boot goes on, as it did without one.
  connexion.on('error', (erreur) => strapi.log.warn(`boot lock lost: ${erreur.message}`));
  const { rows } = await connexion.query(`select pg_try_advisory_lock(${NUMERO_DEMARRAGE}) as libre`);
  if (rows[0]?.['libre']) return;
  strapi.log.info('another cms is booting: waiting for it');
  await connexion.query(`set lock_timeout = '${ATTENTE}'; select pg_advisory_lock(${NUMERO_DEMARRAGE})`);
}

/** The next cms may boot. */
export async function laisserDemarrer(): Promise<void> {
  await strapi.db.connection.client.destroyRawConnection(connexion);
  connexion = undefined;
}
