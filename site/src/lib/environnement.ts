/** The environment as the site's code reads it, built or running. */
import { type Environment, readEnvironment } from '@portail/config/environment';

/**
 * Whether its values are fit for production is judged by whoever starts the portal (`server.ts`, `scripts`): a build
 * always runs under NODE_ENV=production, a developer's too.
 */
export function lireEnvironnement(): Environment {
  return readEnvironment(process.env, process.cwd());
}

/** Address that the portal's mails come from, without its name: what a mailbox is asked to trust. */
export function adresseExpediteur(): string {
  const { mailFrom } = lireEnvironnement();
  return /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
}
