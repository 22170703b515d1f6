import { join } from 'node:path';
import { type Environment, parseEnvironment } from '@portail/config/environment';

/** Strapi reads its configuration files one by one: this keeps one parse for all of them. */
let parsed: Environment | undefined;

/** Relative paths start from the repository's root, the folder above the cms. */
export function environment(): Environment {
  parsed ??= parseEnvironment(process.env, join(strapiRoot(), '..'));
  return parsed;
}

function strapiRoot(): string {
  return process.env.PORTAIL_CMS_ROOT ?? process.cwd();
}
