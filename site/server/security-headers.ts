/** `securityHeaders` are the headers that every answer carries. Astro writes the pages' own Content-Security-Policy. */
import type { ServerResponse } from 'node:http';

const TWO_YEARS_SECONDS = 63_072_000;

/**
 * `securityHeaders` adds HSTS in https.
 *
 * @param siteUrl HSTS is for a site that is reached through https only: elsewhere it would lock developers out
 */
export function securityHeaders(siteUrl: string): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(siteUrl.startsWith('https:') && { 'strict-transport-security': `max-age=${TWO_YEARS_SECONDS}` }),
  };
}

/** `STATIC_POLICY` forbids frames, which the <meta> of a static page cannot say; the two policies add up. */
export const STATIC_POLICY = { 'content-security-policy': "frame-ancestors 'none'" };

/**
 * `allowAdminFrame` lets the staff's admin draw the preview of a draft in a frame. `src/middleware.ts` says which
 * origin in the page's own policy; this policy holds when no page of ours answers.
 */
export function allowAdminFrame(response: ServerResponse): void {
  response.removeHeader('x-frame-options');
  for (const [name, value] of Object.entries(STATIC_POLICY)) response.setHeader(name, value);
}

/** `ON_DEMAND_CACHE` forbids caches: on-demand pages hold personal data. */
export const ON_DEMAND_CACHE = { 'cache-control': 'private, no-store' };
