import { type Environment, hostInUrl } from '@portail/config/environment';
import { MAILBOX_HOST } from './mailbox.ts';
import type { WantedPort } from './require-ports.ts';

export function portsOf(env: Environment, hasMailbox: boolean): WantedPort[] {
  const servers = [
    { variable: 'SITE_PORT', host: env.host, port: env.sitePort },
    { variable: 'CMS_PORT', host: env.host, port: env.cmsPort },
  ];
  const mailbox = [
    { variable: 'SMTP_PORT', host: MAILBOX_HOST, port: env.smtpPort },
    { variable: 'MAIL_PORT', host: MAILBOX_HOST, port: env.mailPort },
  ];
  return hasMailbox ? [...servers, ...mailbox] : servers;
}

export function mailboxUrl(env: Environment): string {
  return `http://${MAILBOX_HOST}:${env.mailPort}`;
}

/** `localSiteUrl` is the site's address on this machine, whatever SITE_URL says to the world. */
export function localSiteUrl({ host, sitePort }: Environment): string {
  return `http://${hostInUrl(host)}:${sitePort}`;
}

/** `localCmsUrl` is the cms's address on this machine, whatever CMS_URL says to the site. */
export function localCmsUrl({ host, cmsPort }: Environment): string {
  return `http://${hostInUrl(host)}:${cmsPort}`;
}
