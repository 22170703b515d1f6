/**
 * `isFromOwnPage` says whether a page of the portal sent a request that may change something. The session's cookie is
 * `SameSite=Lax`; this check is the second wall against forms of other sites. It judges every method and every kind of
 * body, because a browser asks nothing before it sends some of them. It compares the origin with SITE_URL, which the
 * `Host` header of a request cannot change.
 */
import type { IncomingMessage } from 'node:http';

/** `READING` methods change nothing. */
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

type Request = Pick<IncomingMessage, 'method' | 'headers'>;

export function isFromOwnPage({ method = '', headers }: Request, siteUrl: string): boolean {
  if (READING.has(method)) return true;
  const { origin } = headers;
  // Browsers and proxies that hide the origin send « null » or nothing; a page cannot write `sec-fetch-site` itself.
  if (origin === undefined || origin === 'null') return headers['sec-fetch-site'] === 'same-origin';
  return URL.canParse(origin) && sameOrigin(new URL(origin), new URL(siteUrl));
}

/** `sameOrigin` takes `localhost` and `127.0.0.1` for one host, as they are on a developer's machine. */
function sameOrigin(sender: URL, site: URL): boolean {
  if (sender.origin === site.origin) return true;
  const local = LOOPBACK.test(sender.hostname) && LOOPBACK.test(site.hostname);
  return local && sender.protocol === site.protocol && sender.port === site.port;
}
