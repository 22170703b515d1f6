/**
 * This file parses every environment variable of the portal, once. `.env.example` lists the same names. Development has
 * a default for each; `environment-safety.ts` says what a start refuses all the same.
 */
import { isAbsolute, resolve } from 'node:path';
import { refusals, warnings } from './environment-safety.ts';
import { type Variables, variables } from './environment-variables.ts';

/** `Bucket` is an S3 bucket, addressed by path, with the keys that open it. */
export type Bucket = Readonly<{
  /** `endpoint` has no trailing slash. */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}>;

/**
 * `PublicS3` is a bucket whose objects anybody may read; `baseUrl`, without a trailing slash, begins their addresses.
 */
export type PublicS3 = Bucket & Readonly<{ baseUrl: string }>;

export type Environment = Readonly<{
  mode: 'development' | 'production' | 'test';
  host: string;
  sitePort: number;
  cmsPort: number;
  smtpPort: number;
  mailPort: number;
  /** `siteUrl` begins every URL that the portal writes; it has no trailing slash. */
  siteUrl: string;
  /** `cmsUrl` is where the site and the publisher reach the cms; it has no trailing slash. */
  cmsUrl: string;
  /** `adminUrl` is where the staff's browsers reach the cms; it has no trailing slash. */
  adminUrl: string;
  /** `dataDir` is an absolute path. */
  dataDir: string;
  /** `databaseUrl` is absent when the scripts run the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  /** `databasePool` is the most connections that one process of the cms opens. */
  databasePool: number;
  /** `smtpUrl` is by default the development mailbox on `smtpPort`. */
  smtpUrl: string;
  mailFrom: string;
  /** `trustedProxies` counts our own proxies in front of the site and the admin, whose X-Forwarded-For is believed. */
  trustedProxies: number;
  /** `publicS3` is where the editors' files live; when absent, they live in `dataDir`. */
  publicS3: PublicS3 | undefined;
  /**
   * `privateS3` is where the candidates' files live, which are read through the cms only; when absent, they live in
   * `dataDir`.
   */
  privateS3: Bucket | undefined;
  firstAdmin: { email: string; password: string } | undefined;
  secrets: Readonly<{
    portail: string;
    appKeys: string;
    adminJwt: string;
    apiTokenSalt: string;
    transferTokenSalt: string;
    encryption: string;
    jwt: string;
    astro: string;
  }>;
}>;

/** `EnvironmentError` holds one sentence for each bad variable, for whoever started the portal. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/**
 * `parseEnvironment` reads and judges the environment of a process that starts.
 *
 * @param source usually `process.env`
 * @param root the folder that relative paths start from
 * @throws EnvironmentError naming every bad variable
 */
export function parseEnvironment(source: Record<string, string | undefined>, root: string): Environment {
  const refused = refusals(variablesOf(source));
  if (refused.length > 0) throw new EnvironmentError(refused.join(' '));
  return readEnvironment(source, root);
}

/**
 * `environmentWarnings` gives, in one sentence each, what whoever starts the portal should know of its values. None of
 * them prevents the start.
 */
export function environmentWarnings(source: Record<string, string | undefined>): string[] {
  return warnings(variablesOf(source));
}

/**
 * `readEnvironment` reads the environment without judging it, for code inside a started process or a build.
 *
 * @throws EnvironmentError naming every variable that is no value of its kind
 */
export function readEnvironment(source: Record<string, string | undefined>, root: string): Environment {
  const env = variablesOf(source);
  const cmsUrl = withoutFinalSlashes(env.CMS_URL ?? `http://${hostInUrl(env.HOST)}:${env.CMS_PORT}`);
  return {
    mode: env.NODE_ENV,
    host: env.HOST,
    sitePort: env.SITE_PORT,
    cmsPort: env.CMS_PORT,
    smtpPort: env.SMTP_PORT,
    mailPort: env.MAIL_PORT,
    siteUrl: withoutFinalSlashes(env.SITE_URL ?? `http://localhost:${env.SITE_PORT}`),
    cmsUrl,
    adminUrl: env.ADMIN_URL ? withoutFinalSlashes(env.ADMIN_URL) : cmsUrl,
    dataDir: isAbsolute(env.DATA_DIR) ? env.DATA_DIR : resolve(root, env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    smtpUrl: env.SMTP_URL ?? `smtp://${hostInUrl(env.HOST)}:${env.SMTP_PORT}`,
    mailFrom: env.MAIL_FROM ?? 'Portail de candidature <noreply@portail.test>',
    trustedProxies: env.TRUSTED_PROXIES,
    ...buckets(env),
    firstAdmin:
      env.ADMIN_EMAIL && env.ADMIN_PASSWORD ? { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD } : undefined,
    secrets: {
      portail: env.PORTAIL_SECRET,
      appKeys: env.APP_KEYS,
      adminJwt: env.ADMIN_JWT_SECRET,
      apiTokenSalt: env.API_TOKEN_SALT,
      transferTokenSalt: env.TRANSFER_TOKEN_SALT,
      encryption: env.ENCRYPTION_KEY,
      jwt: env.JWT_SECRET,
      astro: env.ASTRO_KEY,
    },
  };
}

/** `variablesOf` takes an empty or blank value for an absent one. `.env` writes an absent value as an empty string. */
function variablesOf(source: Record<string, string | undefined>): Variables {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new EnvironmentError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join(' '),
    );
  }
  const { ADMIN_EMAIL, ADMIN_PASSWORD } = parsed.data;
  if (Boolean(ADMIN_EMAIL) !== Boolean(ADMIN_PASSWORD)) {
    throw new EnvironmentError('ADMIN_EMAIL and ADMIN_PASSWORD go together: give both, or neither.');
  }
  return parsed.data;
}

const BUCKET = ['ENDPOINT', 'REGION', 'BUCKET', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'] as const;

/** `bucketOf` wants all the variables of a bucket or none: half of them would silently send the files to the disk. */
function bucketOf(env: Variables, whose: 'PUBLIC_S3' | 'PRIVATE_S3', wanted = false): Bucket | undefined {
  const [endpoint, region, bucket, accessKeyId, secretAccessKey] = BUCKET.map((part) => env[`${whose}_${part}`]);
  if (endpoint && region && bucket && accessKeyId && secretAccessKey) {
    return { endpoint: withoutFinalSlashes(endpoint), region, bucket, accessKeyId, secretAccessKey };
  }
  const absent = BUCKET.map((part) => `${whose}_${part}` as const).filter((name) => !env[name]);
  if (absent.length === BUCKET.length && !wanted) return undefined;
  throw new EnvironmentError(`The variables ${whose}_* go together: ${absent.join(', ')} is missing.`);
}

function buckets(env: Variables): Pick<Environment, 'publicS3' | 'privateS3'> {
  const open = bucketOf(env, 'PUBLIC_S3', env.PUBLIC_S3_BASE_URL !== undefined);
  const closed = bucketOf(env, 'PRIVATE_S3');
  if (open && closed && addressOf(open) === addressOf(closed)) {
    throw new EnvironmentError(
      'PRIVATE_S3_BUCKET must be another bucket than PUBLIC_S3_BUCKET, whose objects everybody may read.',
    );
  }
  const baseUrl = open && withoutFinalSlashes(env.PUBLIC_S3_BASE_URL ?? `${open.endpoint}/${open.bucket}`);
  return { publicS3: open && baseUrl ? { ...open, baseUrl } : undefined, privateS3: closed };
}

/** `addressOf` normalises the address of a bucket for comparison: case of the host, usual port. */
const addressOf = ({ endpoint, bucket }: Bucket) => new URL(`${endpoint}/${bucket}`).href;

const withoutFinalSlashes = (address: string) => address.replace(/\/+$/, '');

/** `hostInUrl` gives the address that reaches a server bound to `host`, as a URL writes it. */
export function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
