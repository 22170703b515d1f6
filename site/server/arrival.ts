/** `stampArrival` writes the headers that the site vouches for, whatever the sender wrote. */
import type { IncomingHttpHeaders } from 'node:http';
import { ENTETES } from '@portail/config/contract/route';

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto'];

export type Arrival = Readonly<{
  /** `instant` is when the request reached the site, in milliseconds since 1970. Deadlines are judged by it. */
  instant: number;
  /** `peer` is the address of the other end of the connection. */
  peer: string;
  trustedProxies: number;
  siteUrl: string;
}>;

/**
 * `stampArrival` rewrites the headers in place. Behind our own proxy Astro reads the public origin, which it needs to
 * accept the forms of an https page; a browser's own X-Forwarded-* never passes.
 */
export function stampArrival(headers: IncomingHttpHeaders, { instant, peer, trustedProxies, siteUrl }: Arrival): void {
  const client = clientAddress(headers['x-forwarded-for'], peer, trustedProxies);
  for (const name of FORWARDED) delete headers[name];
  if (trustedProxies > 0) {
    const { protocol, host } = new URL(siteUrl);
    headers['x-forwarded-proto'] = protocol.slice(0, -1);
    headers['x-forwarded-host'] = host;
  }
  headers[ENTETES.arrivee] = String(instant);
  headers[ENTETES.client] = client;
}

/**
 * `clientAddress` reads the client's address from X-Forwarded-For. Each proxy appends the address it was called from:
 * with N proxies of ours, the outermost of them wrote the N-th from the right, and the sender everything to its left. A
 * shorter list did not come through our proxies.
 */
export function clientAddress(forwarded: string | string[] | undefined, peer: string, trustedProxies: number): string {
  const chain = String(forwarded ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const address = (trustedProxies > 0 && chain.at(-trustedProxies)) || peer;
  return address.replace(/^::ffff:/, '');
}
