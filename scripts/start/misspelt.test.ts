import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VARIABLE_NAMES } from '@portail/config/environment-variables';
import { misspelt } from './misspelt.ts';

const MEANT: [string, string][] = [
  ['SITE_PROT', 'SITE_PORT'],
  ['SITEPORT', 'SITE_PORT'],
  ['site_url', 'SITE_URL'],
  ['PORTAIL_SITE_URL', 'SITE_URL'],
  ['DATABASE_URI', 'DATABASE_URL'],
  ['TRUSTED_PROXYS', 'TRUSTED_PROXIES'],
  ['JWT_SECRETS', 'JWT_SECRET'],
  ['ADMIN_PASSWROD', 'ADMIN_PASSWORD'],
  ['PUBLICS3ENDPOINT', 'PUBLIC_S3_ENDPOINT'],
  ['PORTAL_SECRET', 'PORTAIL_SECRET'],
  ['HOSTS', 'HOST'],
  ['PORT', 'SITE_PORT'],
  ['S3_BUCKET', 'PUBLIC_S3_BUCKET'],
];
for (const [name, meant] of MEANT) {
  test(`${name} was meant for ${meant}`, () => {
    assert.deepEqual(misspelt([name]), [`.env: ${name} is no variable of the portal; did you mean ${meant}?`]);
  });
}

for (const name of ['PORTAIL_COULEUR', 'PRIVATE_S3_SESSION', 'SMTP_HOSTNAME']) {
  test(`${name} was meant for the portal, which knows nothing like it`, () => {
    assert.deepEqual(misspelt([name]), [`.env: ${name} is no variable of the portal: it changes nothing.`]);
  });
}

test('names of other programs are left alone', () => {
  assert.deepEqual(
    misspelt(['TZ', 'LANG', 'NODE_OPTIONS', 'HTTPS_PROXY', 'NODE_EXTRA_CA_CERTS', 'PATH', 'LD_PRELOAD']),
    [],
  );
});

test('the portal’s own names are right', () => {
  assert.deepEqual(misspelt(VARIABLE_NAMES), []);
});
