import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EnvironmentError, parseEnvironment, readEnvironment } from './environment.ts';

const ROOT = '/srv/portail';
const parse = (source: Record<string, string | undefined>) => parseEnvironment(source, ROOT);

const DEFAULTS = {
  mode: 'development',
  host: '127.0.0.1',
  sitePort: 4321,
  cmsPort: 1337,
  smtpPort: 1025,
  mailPort: 1080,
  siteUrl: 'http://localhost:4321',
  cmsUrl: 'http://127.0.0.1:1337',
  adminUrl: 'http://127.0.0.1:1337',
  dataDir: '/srv/portail/.data',
  databaseUrl: undefined,
  databasePool: 10,
  smtpUrl: 'smtp://127.0.0.1:1025',
  mailFrom: 'Portail de candidature <noreply@portail.test>',
  trustedProxies: 0,
  publicS3: undefined,
  privateS3: undefined,
  firstAdmin: undefined,
  secrets: {
    portail: 'development-only-portail-not-for-production',
    appKeys: 'development-only-app-keys-not-for-production',
    adminJwt: 'development-only-admin-jwt-not-for-production',
    apiTokenSalt: 'development-only-api-token-not-for-production',
    transferTokenSalt: 'development-only-transfer-token-not-for-production',
    encryption: 'development-only-encryption-not-for-production',
    jwt: 'development-only-jwt-not-for-production',
    astro: 'ZGV2ZWxvcG1lbnQtb25seS0tLWFzdHJvLWtleS0zMmI=',
  },
};

const PRODUCTION = {
  NODE_ENV: 'production',
  SITE_URL: 'https://candidature.example.fr',
  ADMIN_URL: 'https://gestion.example.fr',
  DATABASE_URL: 'postgres://portail:secret@db:5432/portail',
  SMTP_URL: 'smtp://portail:secret@mail:587',
  MAIL_FROM: 'Portail <noreply@candidature.example.fr>',
  PORTAIL_SECRET: 'b7Qm2xTz9Lw4RkV8nHd3YsPc',
  APP_KEYS: 'R5jWc8NfXq1ZtGv6KbMh0UyE',
  ADMIN_JWT_SECRET: '3f9a61c0e87d42b5a1906f3cd28e7b54',
  API_TOKEN_SALT: 'pL0+zD7/eSu4Ja9rTiB2oQkX5w==',
  TRANSFER_TOKEN_SALT: 'hV6-gY1_mC8nUoK3xWfA5dRtE',
  ENCRYPTION_KEY: 'Zs2Iq9Gj4Bt7Mx0Lc5Vn8Hw1',
  JWT_SECRET: '48151623428067193520974608',
  ASTRO_KEY: 'cHJvZHVjdGlvbi1vbmx5LS0tYXN0cm8ta2V5LS0zMmI=',
};

const S3 = {
  PUBLIC_S3_ENDPOINT: 'https://s3.example.fr/',
  PUBLIC_S3_REGION: 'fr-par',
  PUBLIC_S3_BUCKET: 'documents',
  PUBLIC_S3_ACCESS_KEY_ID: 'cle',
  PUBLIC_S3_SECRET_ACCESS_KEY: 'secret',
};
const PRIVATE_S3 = {
  PRIVATE_S3_ENDPOINT: 'https://s3.example.fr',
  PRIVATE_S3_REGION: 'fr-par',
  PRIVATE_S3_BUCKET: 'pieces',
  PRIVATE_S3_ACCESS_KEY_ID: 'autre-cle',
  PRIVATE_S3_SECRET_ACCESS_KEY: 'autre-secret',
};
const PRIVATE_BUCKET = {
  endpoint: 'https://s3.example.fr',
  region: 'fr-par',
  bucket: 'pieces',
  accessKeyId: 'autre-cle',
  secretAccessKey: 'autre-secret',
};
const BUCKET = {
  endpoint: 'https://s3.example.fr',
  region: 'fr-par',
  bucket: 'documents',
  accessKeyId: 'cle',
  secretAccessKey: 'secret',
  baseUrl: 'https://s3.example.fr/documents',
};

const NAMES = [
  'NODE_ENV',
  'HOST',
  'SITE_PORT',
  'CMS_PORT',
  'SMTP_PORT',
  'MAIL_PORT',
  'CMS_URL',
  'DATA_DIR',
  'TRUSTED_PROXIES',
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
  'PUBLIC_S3_BASE_URL',
  ...Object.keys(S3),
  ...Object.keys(PRIVATE_S3),
  ...Object.keys(PRODUCTION),
];

test('nothing given: the defaults of development', () => assert.deepEqual(parse({}), DEFAULTS));

for (const empty of [undefined, '', '  ']) {
  test(`${JSON.stringify(empty)} is an absent value, for every variable`, () => {
    assert.deepEqual(parse(Object.fromEntries(NAMES.map((name) => [name, empty]))), DEFAULTS);
  });
}

test('a variable of somebody else is ignored', () =>
  assert.deepEqual(parse({ PATH: '/bin', SITE_PORTS: 'x' }), DEFAULTS));

const READ: [string, Record<string, string>, object][] = [
  [
    'ports',
    { SITE_PORT: '80', CMS_PORT: '0', SMTP_PORT: '65535', MAIL_PORT: '1' },
    {
      sitePort: 80,
      cmsPort: 0,
      smtpPort: 65535,
      mailPort: 1,
      siteUrl: 'http://localhost:80',
      cmsUrl: 'http://127.0.0.1:0',
      adminUrl: 'http://127.0.0.1:0',
      smtpUrl: 'smtp://127.0.0.1:65535',
    },
  ],
  ['mode', { NODE_ENV: 'test' }, { mode: 'test' }],
  [
    'an IPv6 host, in brackets in a URL',
    { HOST: '::1' },
    { host: '::1', cmsUrl: 'http://[::1]:1337', adminUrl: 'http://[::1]:1337', smtpUrl: 'smtp://[::1]:1025' },
  ],
  [
    'URLs without their trailing slashes',
    { SITE_URL: 'https://x.example.fr/', CMS_URL: 'http://cms:1337//' },
    {
      siteUrl: 'https://x.example.fr',
      cmsUrl: 'http://cms:1337',
      adminUrl: 'http://cms:1337',
    },
  ],
  [
    'where the staff reach the cms, when it is not where the site does',
    { CMS_URL: 'http://cms:1337', ADMIN_URL: 'https://admin.example.fr/' },
    { cmsUrl: 'http://cms:1337', adminUrl: 'https://admin.example.fr' },
  ],
  ['the editors’ bucket', S3, { publicS3: BUCKET }],
  [
    'the editors’ bucket, read from another address',
    { ...S3, PUBLIC_S3_BASE_URL: 'https://fichiers.example.fr/' },
    { publicS3: { ...BUCKET, baseUrl: 'https://fichiers.example.fr' } },
  ],
  ['the candidates’ bucket', PRIVATE_S3, { privateS3: PRIVATE_BUCKET }],
  ['both buckets, at one place', { ...S3, ...PRIVATE_S3 }, { publicS3: BUCKET, privateS3: PRIVATE_BUCKET }],
  [
    'buckets of one name, at two places',
    { ...S3, ...PRIVATE_S3, PRIVATE_S3_ENDPOINT: 'https://s3.iut.test', PRIVATE_S3_BUCKET: 'documents' },
    { publicS3: BUCKET, privateS3: { ...PRIVATE_BUCKET, endpoint: 'https://s3.iut.test', bucket: 'documents' } },
  ],
  ['the database', { DATABASE_URL: 'postgresql://u:p@db/portail' }, { databaseUrl: 'postgresql://u:p@db/portail' }],
  ['the size of its pool', { DATABASE_POOL: '1' }, { databasePool: 1 }],
  ['the mail server', { SMTP_URL: 'smtps://u:p@mail' }, { smtpUrl: 'smtps://u:p@mail' }],
  ['a relative folder, from the root', { DATA_DIR: 'var/essai' }, { dataDir: '/srv/portail/var/essai' }],
  ['an absolute folder', { DATA_DIR: '/data' }, { dataDir: '/data' }],
  [
    'sender and proxies',
    { MAIL_FROM: 'IUT <iut@iut.test>', TRUSTED_PROXIES: '2' },
    { mailFrom: 'IUT <iut@iut.test>', trustedProxies: 2 },
  ],
  [
    'the first administrator',
    { ADMIN_EMAIL: 'a@iut.test', ADMIN_PASSWORD: 'x' },
    { firstAdmin: { email: 'a@iut.test', password: 'x' } },
  ],
];
for (const [says, source, changed] of READ) {
  test(`reads ${says}`, () => assert.deepEqual(parse(source), { ...DEFAULTS, ...changed }));
}

const HOSTS: [string, string][] = [
  ['10.0.0.5', 'http://10.0.0.5:1337'],
  ['0.0.0.0', 'http://127.0.0.1:1337'],
  ['::', 'http://127.0.0.1:1337'],
  ['2001:db8::5', 'http://[2001:db8::5]:1337'],
];
for (const [host, cmsUrl] of HOSTS) {
  test(`production may listen on ${host}, where the cms is reached at ${cmsUrl}`, () => {
    const read = parse({ ...PRODUCTION, HOST: host });
    assert.deepEqual([read.host, read.cmsUrl], [host, cmsUrl]);
  });
}

test('each secret comes from its own variable', () => {
  assert.deepEqual(parse(PRODUCTION).secrets, {
    portail: PRODUCTION.PORTAIL_SECRET,
    appKeys: PRODUCTION.APP_KEYS,
    adminJwt: PRODUCTION.ADMIN_JWT_SECRET,
    apiTokenSalt: PRODUCTION.API_TOKEN_SALT,
    transferTokenSalt: PRODUCTION.TRANSFER_TOKEN_SALT,
    encryption: PRODUCTION.ENCRYPTION_KEY,
    jwt: PRODUCTION.JWT_SECRET,
    astro: PRODUCTION.ASTRO_KEY,
  });
});

const refuses = (says: string, source: Record<string, string | undefined>, message: string) =>
  test(`refuses ${says}`, () => {
    assert.throws(
      () => parse(source),
      (error) => {
        assert.ok(error instanceof EnvironmentError);
        assert.deepEqual([error.name, error.message], ['EnvironmentError', message]);
        return true;
      },
    );
  });

for (const name of ['SITE_PORT', 'CMS_PORT', 'SMTP_PORT', 'MAIL_PORT']) {
  for (const value of ['abc', '80.5', '-1.5', '70000.5', 'Infinity', '80 81']) {
    refuses(`${name}=${value}`, { [name]: value }, `${name} must be a port number.`);
  }
  for (const value of ['-1', '65536']) {
    refuses(`${name}=${value}`, { [name]: value }, `${name} must be a port between 0 and 65535.`);
  }
}
for (const value of ['-1', '1.5', 'two']) {
  refuses(`TRUSTED_PROXIES=${value}`, { TRUSTED_PROXIES: value }, 'TRUSTED_PROXIES must be a number of proxies.');
}
for (const value of ['0', '-1', '1.5', '101', 'ten']) {
  refuses(
    `DATABASE_POOL=${value}`,
    { DATABASE_POOL: value },
    'DATABASE_POOL must be a number of connections, 1 to 100.',
  );
}
for (const value of ['prod', 'Production', 'staging']) {
  refuses(`NODE_ENV=${value}`, { NODE_ENV: value }, 'NODE_ENV must be development, production or test.');
}
for (const value of ['localhost:4321', 'candidature.example.fr', 'ftp://x.example.fr', 'https://']) {
  refuses(
    `SITE_URL=${value}`,
    { SITE_URL: value },
    'SITE_URL must be an absolute URL, as https://candidature.example.fr.',
  );
  refuses(`CMS_URL=${value}`, { CMS_URL: value }, 'CMS_URL must be an absolute URL, as http://127.0.0.1:1337.');
}
for (const value of ['db:5432', 'mysql://u:p@db/portail', 'portail']) {
  refuses(
    `DATABASE_URL=${value}`,
    { DATABASE_URL: value },
    'DATABASE_URL must be a URL, as postgres://user:password@host:5432/database.',
  );
}
for (const value of ['mail:587', 'https://mail', 'mail']) {
  refuses(`SMTP_URL=${value}`, { SMTP_URL: value }, 'SMTP_URL must be a URL, as smtp://user:password@host:587.');
}
for (const alone of [{ ADMIN_EMAIL: 'a@iut.test' }, { ADMIN_PASSWORD: 'x' }]) {
  refuses(`${Object.keys(alone)} alone`, alone, 'ADMIN_EMAIL and ADMIN_PASSWORD go together: give both, or neither.');
}
for (const name of Object.keys(S3)) {
  refuses(
    `the editors’ bucket without ${name}`,
    { ...S3, [name]: '' },
    `The variables PUBLIC_S3_* go together: ${name} is missing.`,
  );
}
for (const name of Object.keys(PRIVATE_S3)) {
  refuses(
    `the candidates’ bucket without ${name}`,
    { ...PRIVATE_S3, [name]: '' },
    `The variables PRIVATE_S3_* go together: ${name} is missing.`,
  );
}
for (const endpoint of ['https://s3.example.fr', 'https://S3.example.fr:443/']) {
  refuses(
    `candidates’ files where everybody reads, at ${endpoint}`,
    { ...S3, ...PRIVATE_S3, PRIVATE_S3_ENDPOINT: endpoint, PRIVATE_S3_BUCKET: 'documents' },
    'PRIVATE_S3_BUCKET must be another bucket than PUBLIC_S3_BUCKET, whose objects everybody may read.',
  );
}
refuses(
  'an endpoint that is no URL',
  { ...PRIVATE_S3, PRIVATE_S3_ENDPOINT: 's3.example.fr:443' },
  'PRIVATE_S3_ENDPOINT must be an absolute URL, as https://s3.example.fr.',
);
refuses(
  'the address of a bucket that is not said',
  { PUBLIC_S3_BASE_URL: 'https://fichiers.example.fr' },
  `The variables PUBLIC_S3_* go together: ${Object.keys(S3).join(', ')} is missing.`,
);
refuses('an address that is none', { ADMIN_EMAIL: 'admin' }, 'ADMIN_EMAIL must be an e-mail address.');

const SECRETS = [
  'PORTAIL_SECRET',
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
] as const;
for (const name of SECRETS) {
  refuses(`${name} of 23 characters`, { [name]: 'x'.repeat(23) }, `${name} must have at least 24 characters.`);
}
test('24 characters are enough for a secret', () => {
  assert.equal(parse({ JWT_SECRET: 'x'.repeat(24) }).secrets.jwt, 'x'.repeat(24));
});

refuses(
  'each bad variable, one sentence each',
  { JWT_SECRET: 'court', SITE_PORT: '-1', NODE_ENV: 'prod' },
  'NODE_ENV must be development, production or test. SITE_PORT must be a port between 0 and 65535. JWT_SECRET must have at least 24 characters.',
);

test('production starts on values of its own', () => {
  const { mode, siteUrl, databaseUrl, smtpUrl } = parse(PRODUCTION);
  assert.deepEqual(
    { mode, siteUrl, databaseUrl, smtpUrl },
    {
      mode: 'production',
      siteUrl: PRODUCTION.SITE_URL,
      databaseUrl: PRODUCTION.DATABASE_URL,
      smtpUrl: PRODUCTION.SMTP_URL,
    },
  );
});

for (const name of [...SECRETS, 'ASTRO_KEY'] as const) {
  refuses(`production without ${name}`, { ...PRODUCTION, [name]: '' }, `${name} still has its development value.`);
}
for (const name of ['SITE_URL', 'ADMIN_URL', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM'] as const) {
  refuses(`production without ${name}`, { ...PRODUCTION, [name]: undefined }, `${name} is required in production.`);
}
refuses(
  'production on another development secret',
  { ...PRODUCTION, JWT_SECRET: DEFAULTS.secrets.portail },
  'JWT_SECRET still has its development value.',
);
refuses(
  'production with nothing else, naming everything',
  { NODE_ENV: 'production' },
  [
    ...SECRETS.map((name) => `${name} still has its development value.`),
    'ASTRO_KEY still has its development value.',
    'SITE_URL is required in production.',
    'ADMIN_URL is required in production.',
    'DATABASE_URL is required in production.',
    'SMTP_URL is required in production.',
    'MAIL_FROM is required in production.',
  ].join(' '),
);
for (const value of ['Portail', '<noreply>', 'noreply@', 'Portail <a b@iut.fr>', '@iut.fr']) {
  refuses(
    `MAIL_FROM=${value}`,
    { MAIL_FROM: value },
    'MAIL_FROM must hold a mail address, as Portail <noreply@example.fr>.',
  );
}
for (const value of ['x'.repeat(44), 'b7Qm2xTz9Lw4RkV8nHd3YsPc']) {
  refuses(`ASTRO_KEY=${value}`, { ASTRO_KEY: value }, 'ASTRO_KEY must be a key that `npx astro create-key` makes.');
}
for (const mode of ['development', 'test']) {
  test(`${mode} may run on development secrets`, () => assert.equal(parse({ NODE_ENV: mode }).mode, mode));
}

test('code that runs inside a process, or a build, judges nothing', () => {
  const source = { NODE_ENV: 'production', HOST: '0.0.0.0' };
  assert.throws(() => parse(source), EnvironmentError);
  const { mode, host, siteUrl } = readEnvironment(source, ROOT);
  assert.deepEqual([mode, host, siteUrl], ['production', '0.0.0.0', DEFAULTS.siteUrl]);
});
