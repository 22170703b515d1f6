/** `variables` gives each environment variable of the portal its shape and its default in development. */
import * as z from 'zod/mini';

/** `DEVELOPMENT_SECRET` begins each secret of development; anybody can read these in this file. */
export const DEVELOPMENT_SECRET = 'development-only-';

const port = z.coerce
  .number('must be a port number')
  .check(
    z.int('must be a port number'),
    z.minimum(0, 'must be a port between 0 and 65535'),
    z.maximum(65535, 'must be a port between 0 and 65535'),
  );
const POOL_SIZE = 'must be a number of connections, 1 to 100';
/** `url` names its protocols, because `localhost:4321` alone is a valid URL whose protocol is `localhost:`. */
const url = (protocol: RegExp, error: string) => z.optional(z.url({ protocol, error }));
const s3Endpoint = url(/^https?$/, 'must be an absolute URL, as https://s3.example.fr');
const secret = z.string().check(z.minLength(24, 'must have at least 24 characters'));
/** `MAIL_FROM` matches an address alone, or a name and an address between angle brackets. */
const MAIL_FROM = /^(?:[^<>]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;
/** `BASE64_KEY` matches 16, 24 or 32 bytes, the sizes that AES takes. */
const BASE64_KEY = /^(?:[A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{32}|[A-Za-z0-9+/]{43}=)$/;
export const DEVELOPMENT_ASTRO_KEY = 'ZGV2ZWxvcG1lbnQtb25seS0tLWFzdHJvLWtleS0zMmI=';
const developmentSecret = (name: string) => `${DEVELOPMENT_SECRET}${name}-not-for-production`;

export const variables = z.object({
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
  MAIL_FROM: z.optional(
    z.string().check(z.regex(MAIL_FROM, 'must hold a mail address, as Portail <noreply@example.fr>')),
  ),
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
  /** `ASTRO_KEY` is fixed, so that a rebuild changes only the pages whose content changed (`astro create-key`). */
  ASTRO_KEY: z._default(
    z.string().check(z.regex(BASE64_KEY, 'must be a key that `npx astro create-key` makes')),
    DEVELOPMENT_ASTRO_KEY,
  ),
});

export const VARIABLE_NAMES: readonly string[] = Object.keys(variables.shape);

export type Variables = z.infer<typeof variables>;
