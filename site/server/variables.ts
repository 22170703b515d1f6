import type { Environment } from '@portail/config/environment';

/**
 * What Astro's side reads from `process.env`, while building and on demand: defaults are resolved here, once, because
 * a build always runs as NODE_ENV=production, where parsing the environment again would refuse a development secret.
 */
export function siteVariables({ siteUrl, cmsUrl, secrets }: Environment): Record<string, string> {
  return { SITE_URL: siteUrl, CMS_URL: cmsUrl, PORTAIL_SECRET: secrets.portail, ASTRO_KEY: secrets.astro };
}
