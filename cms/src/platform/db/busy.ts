/**
 * Settings of each connection: a lock that somebody else holds is waited for 3 s, since their act lasts milliseconds, or
 * has gone wrong; a process that hangs in the middle of an act gives its rows back after a minute.
 */
export const REGLAGES_CONNEXION = `set lock_timeout = '3s'; set idle_in_transaction_session_timeout = '60s'`;

/** The longest statement of an act that answers a request: each reads or writes a few rows by their index. */
const DUREE_REQUETE = '10s';

/** The limit of a transaction's statements, as a column: asked with its clock, it costs none. Jobs have no limit. */
export function limiteDesRequetes(): string {
  const duree = strapi.requestContext.get() ? DUREE_REQUETE : '0';
  return `set_config('statement_timeout', '${duree}', true)`;
}

/** PostgreSQL's codes for « not now »: lock_not_available, query_canceled, deadlock_detected, too_many_connections. */
const PAS_MAINTENANT = ['55P03', '57014', '40P01', '53300'];

/** Whether the database had no time for it: nothing was done, and the same request may be sent again. */
export function estOccupe(erreur: unknown): boolean {
  const { name, code } = (erreur ?? {}) as { name?: unknown; code?: unknown };
  return name === 'KnexTimeoutError' || PAS_MAINTENANT.includes(String(code));
}
