/** `startMailbox` starts the development mailbox, which takes every mail, shows it in a browser and sends none. */
import { fileURLToPath } from 'node:url';
import type { Environment } from '@portail/config/environment';
import type { Child } from '../system/child.ts';
import type { DataFolder } from './data-folder.ts';
import { startService } from './services.ts';

/** `MAILBOX_HOST` is this machine only, whatever HOST says: the mailbox shows every mail to anybody who asks. */
export const MAILBOX_HOST = '127.0.0.1';
const MOST_MAILS = 1000;

export function startMailbox(env: Environment, folder: DataFolder): Child {
  const args = {
    ip: MAILBOX_HOST,
    'web-ip': MAILBOX_HOST,
    smtp: env.smtpPort,
    web: env.mailPort,
    'mail-directory': folder.mails,
    'max-emails': MOST_MAILS,
  };
  const flags = Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)]);
  return startService('mailbox', [maildevScript(), ...flags], withoutItsSettings(process.env), folder);
}

/** `withoutItsSettings` drops the mailbox's own variables, which could make it relay mails. */
function withoutItsSettings(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !name.startsWith('MAILDEV_')));
}

function maildevScript(): string {
  return fileURLToPath(new URL('bin/maildev.js', import.meta.resolve('maildev')));
}
