/**
 * `REGLAGES_CONNEXION` sets the limits of each connection. A lock held by another act is waited for 3 s, since acts
 * last milliseconds; a process that hangs inside an act gives its rows back after a minute.
 */
export const REGLAGES_CONNEXION = `set lock_timeout = '3s'; set idle_in_transaction_session_timeout = '60s'`;

/**
 * `DUREE_REQUETE` is the longest statement of an act that answers a request: each reads or writes a few rows by their
 * index.
 */
const DUREE_REQUETE = '10s';

/**
 * `limiteDesRequetes` limits a transaction's statements as a column, so that it travels with its clock and costs no
 * statement. Jobs have no limit.
 */
export function limiteDesRequetes(): string {
  const duree = strapi.requestContext.get() ? DUREE_REQUETE : '0';
  return `set_config('statement_timeout', '${duree}', true)`;
}

/**
 * `PAS_MAINTENANT` are PostgreSQL's codes lock_not_available, query_canceled, deadlock_detected and
 * too_many_connections.
 */
const PAS_MAINTENANT = ['55P03', '57014', '40P01', '53300'];

/**
 * `estOccupe` tells whether the database had no time for an act: nothing was done, and the same request may be sent
 * again.
 */
export function estOccupe(erreur: unknown): boolean {
  const { name, code } = (erreur ?? {}) as { name?: unknown; code?: unknown };
  return name === 'KnexTimeoutError' || PAS_MAINTENANT.includes(String(code));
}
