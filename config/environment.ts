/**
 * Every environment variable of the portal, parsed once. `.env.example` lists the same names.
 * Development has a default for each; production refuses to start on a development secret.
 */
import { isAbsolute, resolve } from 'node:path';
import * as z from 'zod/mini';

const DEVELOPMENT_SECRET = 'development-only-';

const port = z.coerce
  .number('must be a port number')
  .check(
    z.int('must be a port number'),
    z.minimum(0, 'must be a port between 0 and 65535'),
    z.maximum(65535, 'must be a port between 0 and 65535'),
  );
const POOL_SIZE = 'must be a number of connections, 1 to 100';
/** Without a protocol, `localhost:4321` would be a URL too, whose protocol is `localhost:`. */
const url = (protocol: RegExp, error: string) => z.optional(z.url({ protocol, error }));
const s3Endpoint = url(/^https?$/, 'must be an absolute URL, as https://s3.example.fr');
const secret = z.string().check(z.minLength(24, 'must have at least 24 characters'));
const developmentSecret = (name: string) => `${DEVELOPMENT_SECRET}${name}-not-for-production`;

/** `.env` writes an absent value as an empty string: both, and blanks, mean « use the default ». */
const schema = z.object({
  NODE_ENV: z._default(
    z.enum(['development', 'production', 'test'], 'must be development, production or test'),
    'development',
  ),
  HOST: z._default(z.string(), '127.0.0.1'),
  SITE_PORT: z._default(port, 4321),
  CMS_PORT: z._default(port, 1337),
  SMTP_PORT: z._default(port, 1025),
  MAIL_PORT: z._default(port, 1080),
  SITE_URL: url(/^https?$/, 'must be an absolute URL, as https://candidature.example.fr'),
  CMS_URL: url(/^https?$/, 'must be an absolute URL, as http://127.0.0.1:1337'),
  ADMIN_URL: url(/^https?$/, 'must be an absolute URL, as https://admin.candidature.example.fr'),
  DATA_DIR: z._default(z.string(), '.data'),
  DATABASE_URL: url(/^postgres(ql)?$/, 'must be a URL, as postgres://user:password@host:5432/database'),
  DATABASE_POOL: z._default(
    z.coerce.number(POOL_SIZE).check(z.int(POOL_SIZE), z.minimum(1, POOL_SIZE), z.maximum(100, POOL_SIZE)),
    10,
  ),
  SMTP_URL: url(/^smtps?$/, 'must be a URL, as smtp://user:password@host:587'),
  MAIL_FROM: z._default(z.string(), 'Portail de candidature <noreply@portail.test>'),
  TRUSTED_PROXIES: z._default(z.coerce.number('must be a number of proxies').check(z.int(), z.minimum(0)), 0),
  PUBLIC_S3_ENDPOINT: s3Endpoint,
  PUBLIC_S3_REGION: z.optional(z.string()),
  PUBLIC_S3_BUCKET: z.optional(z.string()),
  PUBLIC_S3_ACCESS_KEY_ID: z.optional(z.string()),
  PUBLIC_S3_SECRET_ACCESS_KEY: z.optional(z.string()),
  PRIVATE_S3_ENDPOINT: s3Endpoint,
  PRIVATE_S3_REGION: z.optional(z.string()),
  PRIVATE_S3_BUCKET: z.optional(z.string()),
  PRIVATE_S3_ACCESS_KEY_ID: z.optional(z.string()),
  PRIVATE_S3_SECRET_ACCESS_KEY: z.optional(z.string()),
  PUBLIC_S3_BASE_URL: url(/^https?$/, 'must be an absolute URL, as https://fichiers.example.fr'),
  ADMIN_EMAIL: z.optional(z.email('must be an e-mail address')),
  ADMIN_PASSWORD: z.optional(z.string()),
  PORTAIL_SECRET: z._default(secret, developmentSecret('portail')),
  APP_KEYS: z._default(secret, developmentSecret('app-keys')),
  ADMIN_JWT_SECRET: z._default(secret, developmentSecret('admin-jwt')),
  API_TOKEN_SALT: z._default(secret, developmentSecret('api-token')),
  TRANSFER_TOKEN_SALT: z._default(secret, developmentSecret('transfer-token')),
  ENCRYPTION_KEY: z._default(secret, developmentSecret('encryption')),
  JWT_SECRET: z._default(secret, developmentSecret('jwt')),
  /** Fixed, so that a rebuild changes only the pages whose content changed (`astro create-key`). */
  ASTRO_KEY: z._default(z.string(), 'ZGV2ZWxvcG1lbnQtb25seS0tLWFzdHJvLWtleS0zMmI='),
});

/** An S3 bucket, addressed by path, with the keys that open it. */
export type Bucket = Readonly<{
  /** No trailing slash. */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}>;

/** One whose objects anybody may read; `baseUrl` is what their addresses begin with, no trailing slash. */
export type PublicS3 = Bucket & Readonly<{ baseUrl: string }>;

export type Environment = Readonly<{
  mode: 'development' | 'production' | 'test';
  host: string;
  sitePort: number;
  cmsPort: number;
  smtpPort: number;
  mailPort: number;
  /** Origin that every URL written by the portal begins with; no trailing slash. */
  siteUrl: string;
  /** Where the site and the publisher reach the cms; no trailing slash. */
  cmsUrl: string;
  /** Where the staff's browsers reach the cms; no trailing slash. */
  adminUrl: string;
  /** Absolute. */
  dataDir: string;
  /** Absent: the scripts run the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  /** The most connections that one process of the cms opens. */
  databasePool: number;
  /** Absent: the development mailbox on `smtpPort`. */
  smtpUrl: string;
  mailFrom: string;
  /** How many proxies in front of the site are ours, whose X-Forwarded-For is believed. */
  trustedProxies: number;
  /** Where the editors' files live; absent: in `dataDir`. */
  publicS3: PublicS3 | undefined;
  /** Where the candidates' files live, which nobody reads but through the cms; absent: in `dataDir`. */
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

/** One sentence per bad variable, for whoever started the portal. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/**
 * @param source usually `process.env`
 * @param root the folder that relative paths start from
 * @throws EnvironmentError naming every bad variable
 */
export function parseEnvironment(source: Record<string, string | undefined>, root: string): Environment {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new EnvironmentError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join(' '),
    );
  }
  const env = parsed.data;
  const cmsUrl = withoutFinalSlashes(env.CMS_URL ?? `http://${hostInUrl(env.HOST)}:${env.CMS_PORT}`);
  if (Boolean(env.ADMIN_EMAIL) !== Boolean(env.ADMIN_PASSWORD)) {
    throw new EnvironmentError('ADMIN_EMAIL and ADMIN_PASSWORD go together: give both, or neither.');
  }
  if (env.NODE_ENV === 'production') refuseDevelopmentValues(env);
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
    mailFrom: env.MAIL_FROM,
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

const BUCKET = ['ENDPOINT', 'REGION', 'BUCKET', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'] as const;

/** All or none: half of them would send the files to the disk without a word. */
function bucketOf(env: z.infer<typeof schema>, whose: 'PUBLIC_S3' | 'PRIVATE_S3', wanted = false): Bucket | undefined {
  const [endpoint, region, bucket, accessKeyId, secretAccessKey] = BUCKET.map((part) => env[`${whose}_${part}`]);
  if (endpoint && region && bucket && accessKeyId && secretAccessKey) {
    return { endpoint: withoutFinalSlashes(endpoint), region, bucket, accessKeyId, secretAccessKey };
  }
  const absent = BUCKET.map((part) => `${whose}_${part}` as const).filter((name) => !env[name]);
  if (absent.length === BUCKET.length && !wanted) return undefined;
  throw new EnvironmentError(`The variables ${whose}_* go together: ${absent.join(', ')} is missing.`);
}

function buckets(env: z.infer<typeof schema>): Pick<Environment, 'publicS3' | 'privateS3'> {
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

/** As an URL is compared: whatever the case of the host, with or without the usual port. */
const addressOf = ({ endpoint, bucket }: Bucket) => new URL(`${endpoint}/${bucket}`).href;

const withoutFinalSlashes = (address: string) => address.replace(/\/+$/, '');

/** The address that reaches what is bound to `host`, as a URL writes it. */
export function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function refuseDevelopmentValues(env: z.infer<typeof schema>): void {
  const bad = Object.entries(env)
    .filter(([, value]) => typeof value === 'string' && value.startsWith(DEVELOPMENT_SECRET))
    .map(([name]) => `${name} still has its development value.`);
  if (env.ASTRO_KEY.startsWith('ZGV2')) bad.push('ASTRO_KEY still has its development value.');
  for (const name of ['SITE_URL', 'DATABASE_URL', 'SMTP_URL'] as const) {
    if (!env[name]) bad.push(`${name} is required in production.`);
  }
  if (bad.length > 0) throw new EnvironmentError(bad.join(' '));
}
