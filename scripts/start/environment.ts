import { type Environment, EnvironmentError, parseEnvironment } from '@portail/config/environment';
import { Failure } from '../system/failure.mjs';
import { ROOT } from '../system/paths.mjs';
import { freePort } from '../system/ports.ts';

export type Variables = Record<string, string | undefined>;

const PORTS = ['SITE_PORT', 'CMS_PORT', 'SMTP_PORT', 'MAIL_PORT'];

/** `drawPorts` draws a free port for each port 0, once, because several processes must agree on it. */
export async function drawPorts(variables: Variables): Promise<Variables> {
  const drawn = { ...variables };
  for (const name of PORTS) {
    if (drawn[name]?.trim() === '0') drawn[name] = String(await freePort('127.0.0.1'));
  }
  return drawn;
}

export function readEnvironment(variables: Variables): Environment {
  try {
    return parseEnvironment(variables, ROOT);
  } catch (error) {
    if (error instanceof EnvironmentError) throw new Failure(error.message);
    throw error;
  }
}

/**
 * `childEnvironment` is the environment of every child: the same values, with no default that depends on where it runs.
 */
export function childEnvironment(variables: Variables, env: Environment, added: Variables): NodeJS.ProcessEnv {
  return {
    ...variables,
    NODE_ENV: env.mode,
    HOST: env.host,
    SITE_PORT: String(env.sitePort),
    CMS_PORT: String(env.cmsPort),
    SMTP_PORT: String(env.smtpPort),
    MAIL_PORT: String(env.mailPort),
    SITE_URL: env.siteUrl,
    CMS_URL: env.cmsUrl,
    ADMIN_URL: env.adminUrl,
    DATA_DIR: env.dataDir,
    DATABASE_URL: env.databaseUrl,
    SMTP_URL: env.smtpUrl,
    STRAPI_TELEMETRY_DISABLED: 'true',
    ASTRO_TELEMETRY_DISABLED: '1',
    ...added,
  };
}
