import { join } from 'node:path';
import { type Environment, parseEnvironment } from '@portail/config/environment';

/** `parsed` keeps one parse of the environment for all of Strapi's configuration files. */
let parsed: Environment | undefined;

/** `environment` gives the environment; relative paths start from the repository's root, the folder above the cms. */
export function environment(): Environment {
  parsed ??= parseEnvironment(process.env, join(strapiRoot(), '..'));
  return parsed;
}

function strapiRoot(): string {
  return process.env.PORTAIL_CMS_ROOT ?? process.cwd();
}
