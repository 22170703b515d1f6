/** Headers of every mail: written by a program (RFC 3834), so that no absence message answers it. */
const ENTETES = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

type Envoi = { headers?: Record<string, string> };

/** Around the provider, so that the mails of Strapi itself to the staff have them too. Once it is made: in `bootstrap()`. */
export function marquerAutomatiques(): void {
  const { provider } = strapi.plugin('email');
  const { send } = provider;
  provider.send = (courriel: Envoi) => send({ ...courriel, headers: { ...ENTETES, ...courriel.headers } });
}

/** Mails that are on their way arrive; connections that wait for the next one hold nobody back. */
export function fermerConnexions(): void {
  strapi.plugin('email').provider.close();
}
