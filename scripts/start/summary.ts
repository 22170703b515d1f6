import { COMPTES_DEMO, MOT_DE_PASSE_DEMO } from '../seed/comptes.ts';
import { mailboxUrl } from './addresses.ts';
import type { Stack } from './stack.ts';

/** `summary` is what the terminal shows when everything is ready. */
export function summary({ env, hasMailbox, database }: Stack): string {
  const rows: [string, string][] = [
    ['Site', env.siteUrl],
    ['Admin', `${env.adminUrl}/admin`],
  ];
  if (hasMailbox) rows.push(['Mailbox', `${mailboxUrl(env)} (every mail stays there)`]);
  rows.push(['Data', env.dataDir]);
  if (database.elsewhere) rows.push(['Database', `${database.elsewhere} (its user cannot reach the data folder)`]);
  rows.push(['Logs', `${env.dataDir}/logs`], ['Stop', 'Ctrl-C']);
  if (!env.databaseUrl) rows.push(['Start afresh', 'npm start -- --reset']);
  return ['', table(rows), ...(env.mode === 'production' ? [] : ['', demoAccounts()]), ''].join('\n');
}

function demoAccounts(): string {
  return [
    `Demo accounts, password ${MOT_DE_PASSE_DEMO}:`,
    table(COMPTES_DEMO.map(({ email, role }) => [email, role])),
  ].join('\n');
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
}
