/** This file reads the environment for the site's code, built or running. */
import { type Environment, readEnvironment } from '@portail/config/environment';

/**
 * `lireEnvironnement` does not judge whether the values are fit for production. The processes that start the portal do
 * (`server.ts`, `scripts`): a build always runs under NODE_ENV=production, a developer's too.
 */
export function lireEnvironnement(): Environment {
  return readEnvironment(process.env, process.cwd());
}

/** `adresseExpediteur` is the address that the portal's mails come from, without its name, for a mailbox to trust. */
export function adresseExpediteur(): string {
  const { mailFrom } = lireEnvironnement();
  return /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
}
