import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EnvironmentError, parseEnvironment } from './environment.ts';
import { DEMO_PASSWORD, SECRETS, warnings } from './environment-safety.ts';
import { variables } from './environment-variables.ts';

type Source = Record<string, string>;

/** `GOOD` is a source that a production may start on; each test changes it. */
const GOOD: Source = {
  NODE_ENV: 'production',
  SITE_URL: 'https://candidature.univ-exemple.fr',
  ADMIN_URL: 'https://gestion.univ-exemple.fr',
  DATABASE_URL: 'postgres://portail:k3Vt8@127.0.0.1:5432/portail',
  SMTP_URL: 'smtp://127.0.0.1:25',
  MAIL_FROM: 'Portail <noreply@univ-exemple.fr>',
  TRUSTED_PROXIES: '1',
  PORTAIL_SECRET: 'b7Qm2xTz9Lw4RkV8nHd3YsPc',
  APP_KEYS: 'R5jWc8NfXq1ZtGv6KbMh0UyE',
  ADMIN_JWT_SECRET: '3f9a61c0e87d42b5a1906f3cd28e7b54',
  API_TOKEN_SALT: 'pL0+zD7/eSu4Ja9rTiB2oQkX5w==',
  TRANSFER_TOKEN_SALT: 'hV6-gY1_mC8nUoK3xWfA5dRtE',
  ENCRYPTION_KEY: 'Zs2Iq9Gj4Bt7Mx0Lc5Vn8Hw1',
  JWT_SECRET: '48151623428067193520974608',
  ASTRO_KEY: 'cHJvZHVjdGlvbi1vbmx5LS0tYXN0cm8ta2V5LS0zMmI=',
};
const S3 = (whose: string, endpoint: string): Source => ({
  [`${whose}_ENDPOINT`]: endpoint,
  [`${whose}_REGION`]: 'fr-par',
  [`${whose}_BUCKET`]: whose.toLowerCase(),
  [`${whose}_ACCESS_KEY_ID`]: 'cle',
  [`${whose}_SECRET_ACCESS_KEY`]: 'secret',
});
const ADMIN = (password: string): Source => ({ ADMIN_EMAIL: 'scolarite@univ-exemple.fr', ADMIN_PASSWORD: password });

const refused = (source: Source): string => {
  try {
    parseEnvironment(source, '/srv');
    return '';
  } catch (error) {
    assert.ok(error instanceof EnvironmentError);
    return error.message;
  }
};

const ACCEPTED: [string, Source][] = [
  ['values of its own', {}],
  ['a secret that says what it is, then is drawn', { JWT_SECRET: 'jwt-secret-b7Qm2xTz9Lw4RkV8' }],
  ['a good password for the administrator', ADMIN('Nantes-44-Angers-49')],
  ['buckets over https', { ...S3('PUBLIC_S3', 'https://s3.fr'), ...S3('PRIVATE_S3', 'https://s3.fr') }],
  ['a private bucket on this machine', S3('PRIVATE_S3', 'http://127.0.0.1:9000')],
  ['a private bucket in another container', S3('PRIVATE_S3', 'http://minio:9000')],
  ['a private bucket on a private network', S3('PRIVATE_S3', 'http://10.1.2.3:9000')],
  [
    'a public bucket in another container, read over https',
    { ...S3('PUBLIC_S3', 'http://minio:9000'), PUBLIC_S3_BASE_URL: 'https://fichiers.univ-exemple.fr' },
  ],
  ['every interface', { HOST: '0.0.0.0' }],
];
for (const [says, changed] of ACCEPTED) {
  test(`production starts on ${says}`, () => assert.equal(refused({ ...GOOD, ...changed }), ''));
}

const GUESSABLE = [
  'aaaaaaaaaaaaaaaaaaaaaaaa',
  'abababababababababababab',
  'abcdefghabcdefghabcdefgh',
  'Portail1Portail1Portail1Po',
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789012345678901234',
  'zyxwvutsrqponmlkjihgfedcba',
  'change-me-change-me-please',
  'changeme-changeme-changem3!',
  'motdepasse-motdepasse-2018',
  'azertyuiop-azertyuiop-0000',
  'my-secret-secret-password',
];
const REFUSED: [string, Source, string][] = [
  ...['SITE_URL', 'ADMIN_URL'].map((name): [string, Source, string] => [
    `${name} over http`,
    { [name]: 'http://candidature.univ-exemple.fr' },
    `${name} must begin with https:// in production.`,
  ]),
  ...GUESSABLE.map((value): [string, Source, string] => [
    `JWT_SECRET=${value}`,
    { JWT_SECRET: value },
    'JWT_SECRET is easily guessed: draw it by chance (openssl rand -base64 32).',
  ]),
  [
    'two secrets that are the same',
    { JWT_SECRET: GOOD['APP_KEYS'] as string },
    'JWT_SECRET is the same as APP_KEYS: each secret is drawn apart.',
  ],
  ...['portail.test', 'iut.example', 'mail.invalid', 'localhost', 'example.org', 'mail.example.com'].map(
    (domain): [string, Source, string] => [
      `mails from ${domain}`,
      { MAIL_FROM: `Portail <noreply@${domain}>` },
      `MAIL_FROM must be an address that exists: nobody has a mailbox at ${domain}.`,
    ],
  ),
  [
    'mails from an address alone',
    { MAIL_FROM: 'noreply@portail.test' },
    'MAIL_FROM must be an address that exists: nobody has a mailbox at portail.test.',
  ],
  [
    'an administrator without a mailbox',
    { ...ADMIN('Nantes-44-Angers-49'), ADMIN_EMAIL: 'admin@portail.test' },
    'ADMIN_EMAIL must be an address that exists: nobody has a mailbox at portail.test.',
  ],
  ['the password of the demonstration', ADMIN(DEMO_PASSWORD), 'ADMIN_PASSWORD still has its development value.'],
  ['the same in capitals', ADMIN(DEMO_PASSWORD.toUpperCase()), 'ADMIN_PASSWORD still has its development value.'],
  ['a password of one letter', ADMIN('a'), 'ADMIN_PASSWORD must have at least 16 characters.'],
  ['a password of 15 characters', ADMIN('Nantes-44-Anger'), 'ADMIN_PASSWORD must have at least 16 characters.'],
  ['a password that bcrypt would cut', ADMIN(`Aa1${'é'.repeat(35)}`), 'ADMIN_PASSWORD must have at most 72 bytes.'],
  ...['nantes-44-angers-49', 'NANTES-44-ANGERS-49', 'Nantes-Angers-Laval'].map((password): [string, Source, string] => [
    `the password ${password}`,
    ADMIN(password),
    'ADMIN_PASSWORD must have a lower case letter, an upper case letter and a digit.',
  ]),
  [
    'a password of few characters',
    ADMIN('Aa1Aa1Aa1Aa1Aa1Aa1'),
    'ADMIN_PASSWORD is easily guessed: choose another one.',
  ],
  [
    'candidates’ files over http',
    S3('PRIVATE_S3', 'http://s3.univ-exemple.fr'),
    'PRIVATE_S3_ENDPOINT must begin with https:// in production: the files would travel in clear.',
  ],
  [
    'documents read over http',
    { ...S3('PUBLIC_S3', 'http://minio:9000'), PUBLIC_S3_BASE_URL: 'http://fichiers.univ-exemple.fr' },
    'PUBLIC_S3_BASE_URL must begin with https:// in production.',
  ],
  [
    'documents read where browsers cannot',
    S3('PUBLIC_S3', 'http://minio:9000'),
    'PUBLIC_S3_BASE_URL is required with an http endpoint: browsers load no http image in an https page.',
  ],
  [
    'the password of the example',
    { DATABASE_URL: 'postgres://portail:password@127.0.0.1:5432/portail' },
    'DATABASE_URL still has the password of the example.',
  ],
];
for (const [says, changed, message] of REFUSED) {
  test(`production refuses ${says}`, () => assert.equal(refused({ ...GOOD, ...changed }), message));
}

test('eight secrets that are all the same are each named', () => {
  const same = Object.fromEntries(SECRETS.map((name) => [name, GOOD['ASTRO_KEY'] as string]));
  assert.equal(
    refused({ ...GOOD, ...same }),
    SECRETS.slice(1)
      .map((name) => `${name} is the same as PORTAIL_SECRET: each secret is drawn apart.`)
      .join(' '),
  );
});

for (const host of ['127.0.0.1', '127.1.2.3', 'localhost', 'LOCALHOST', '::1', '[::1]', '::ffff:127.0.0.1']) {
  test(`the demonstration may listen on ${host}`, () => assert.equal(refused({ HOST: host }), ''));
}
for (const host of [
  '0.0.0.0',
  '::',
  '10.0.0.5',
  '192.168.1.4',
  '2001:db8::5',
  'portail.univ-exemple.fr',
  '127.evil.fr',
]) {
  for (const mode of ['development', 'test']) {
    test(`${mode} is not opened to the network on ${host}`, () => {
      assert.match(
        refused({ NODE_ENV: mode, HOST: host }),
        /^HOST=\S+ would open the demonstration to the network, .*NODE_ENV=production/,
      );
    });
  }
}
test('nor with secrets of its own: its accounts are public', () => {
  assert.match(refused({ ...GOOD, NODE_ENV: 'development', HOST: '0.0.0.0' }), /^HOST=0\.0\.0\.0 would open/);
});

const WARNED: [string, Source, RegExp[]][] = [
  ['nothing', {}, []],
  ['no proxy', { TRUSTED_PROXIES: '0' }, [/^TRUSTED_PROXIES is 0/]],
  ['every interface', { HOST: '0.0.0.0' }, [/^HOST=0\.0\.0\.0 answers in clear/]],
  ['a cms on another network', { CMS_URL: 'http://cms.univ-exemple.fr' }, [/^CMS_URL is http/]],
  ['a cms on the private network', { CMS_URL: 'http://10.0.0.8:1337' }, []],
  [
    'a database on another network',
    { DATABASE_URL: 'postgres://u:k3Vt8@db.univ-exemple.fr/portail' },
    [/^DATABASE_URL/],
  ],
  ['one over TLS', { DATABASE_URL: 'postgres://u:k3Vt8@db.univ-exemple.fr/portail?sslmode=verify-full' }, []],
];
for (const [says, changed, expected] of WARNED) {
  test(`warns production of ${says}: ${expected.length} sentence`, () => {
    const said = warnings(variables.parse({ ...GOOD, ...changed }));
    assert.equal(said.length, expected.length);
    for (const [rank, sentence] of said.entries()) assert.match(sentence, expected[rank] as RegExp);
  });
}
test('development is warned of nothing', () => assert.deepEqual(warnings(variables.parse({})), []));
