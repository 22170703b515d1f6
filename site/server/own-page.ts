/**
 * Whether a request that may change something was sent by a page of the portal. The session's cookie is `SameSite=Lax`;
 * this is the second wall against forms of other sites. Every method, every kind of body: a browser asks nothing before
 * it sends some of them. The origin is compared with SITE_URL, which the `Host` header of a request cannot change.
 */
import type { IncomingMessage } from 'node:http';

/** They change nothing. */
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

type Request = Pick<IncomingMessage, 'method' | 'headers'>;

export function isFromOwnPage({ method = '', headers }: Request, siteUrl: string): boolean {
  if (READING.has(method)) return true;
  const { origin } = headers;
  // Browsers and proxies that hide the origin say « null », or nothing; a page cannot write this other header itself.
  if (origin === undefined || origin === 'null') return headers['sec-fetch-site'] === 'same-origin';
  return URL.canParse(origin) && sameOrigin(new URL(origin), new URL(siteUrl));
}

/** On a developer's machine, `localhost` and `127.0.0.1` are two names of the same portal. */
function sameOrigin(sender: URL, site: URL): boolean {
  if (sender.origin === site.origin) return true;
  const local = LOOPBACK.test(sender.hostname) && LOOPBACK.test(site.hostname);
  return local && sender.protocol === site.protocol && sender.port === site.port;
}
