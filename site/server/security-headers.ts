/** Headers that every answer carries. The pages' own Content-Security-Policy is written by Astro. */
import type { ServerResponse } from 'node:http';

const TWO_YEARS_SECONDS = 63_072_000;

/** @param siteUrl HSTS is for a site that is reached through https only: elsewhere it would lock developers out */
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

/** Static pages carry their policy in a <meta>, which cannot say this; the two policies add up. */
export const STATIC_POLICY = { 'content-security-policy': "frame-ancestors 'none'" };

/**
 * The preview of a draft is drawn in a frame of the staff's admin: `src/middleware.ts` says which in the page's own policy,
 * and this one holds when no page of ours answers.
 */
export function allowAdminFrame(response: ServerResponse): void {
  response.removeHeader('x-frame-options');
  for (const [name, value] of Object.entries(STATIC_POLICY)) response.setHeader(name, value);
}

/** On-demand pages hold personal data. */
export const ON_DEMAND_CACHE = { 'cache-control': 'private, no-store' };
