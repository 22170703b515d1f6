import { NUMERO_DEMARRAGE } from '../platform/db/locks.ts';

/**
 * `ATTENTE` is longer than a first boot, which makes every table. Beyond, another cms hangs, and the one that waits is
 * started again.
 */
const ATTENTE = '120s';

/**
 * `Connexion` is a connection of the driver, outside of the pool: the lock lives as long as it does, and ends with the
 * process.
 */
type Connexion = {
  query(sql: string): Promise<{ rows: Record<string, unknown>[] }>;
  on(cas: 'error', faire: (erreur: Error) => void): void;
};

let connexion: Connexion | undefined;

/**
 * `demarrerSeul` lets one cms boot at a time, from before its tables to its last permission. Two at once would write
 * each other's schema, indexes and roles. `register()` calls it first, because it comes before the schema.
 */
export async function demarrerSeul(): Promise<void> {
  connexion = (await strapi.db.connection.client.acquireRawConnection()) as Connexion;
  // A lost connection loses the lock: the boot goes on without it.
  connexion.on('error', (erreur) => strapi.log.warn(`boot lock lost: ${erreur.message}`));
  const { rows } = await connexion.query(`select pg_try_advisory_lock(${NUMERO_DEMARRAGE}) as libre`);
  if (rows[0]?.['libre']) return;
  strapi.log.info('another cms is booting: waiting for it');
  await connexion.query(`set lock_timeout = '${ATTENTE}'; select pg_advisory_lock(${NUMERO_DEMARRAGE})`);
}

/** `laisserDemarrer` lets the next cms boot. */
export async function laisserDemarrer(): Promise<void> {
  await strapi.db.connection.client.destroyRawConnection(connexion);
  connexion = undefined;
}
