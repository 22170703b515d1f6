/** `ENTETES` are on every mail: a program wrote it (RFC 3834), so that no absence message answers it. */
const ENTETES = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

type Envoi = { headers?: Record<string, string> };

/**
 * `marquerAutomatiques` wraps the provider: Strapi's own mails to the staff have the headers too. `bootstrap()` calls
 * it.
 */
export function marquerAutomatiques(): void {
  const { provider } = strapi.plugin('email');
  const { send } = provider;
  provider.send = (courriel: Envoi) => send({ ...courriel, headers: { ...ENTETES, ...courriel.headers } });
}

/**
 * `fermerConnexions` lets mails on their way arrive, and closes the idle connections, which would keep the process
 * alive.
 */
export function fermerConnexions(): void {
  strapi.plugin('email').provider.close();
}
