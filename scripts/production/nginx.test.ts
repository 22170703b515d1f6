/** nginx's own answers carry the headers that the site's server would have written. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { STATIC_POLICY, securityHeaders } from '../../site/server/security-headers.ts';
import { cacheControlOf } from '../../site/server/static-files.ts';

const conf = readFileSync(new URL('nginx.conf', import.meta.url), 'utf8');

test('the headers of static files are those of the site behind https', () => {
  const written = [...conf.matchAll(/^\s*add_header (\S+) "(.*)" always;$/gm)];
  assert.deepEqual(Object.fromEntries(written.map(([, name = '', value]) => [name.toLowerCase(), value])), {
    ...securityHeaders('https://candidature.example.fr'),
    ...STATIC_POLICY,
  });
});

test('the ages of cached files are those of the site', () => {
  const cache = /map \$uri \$portail_cache \{\s*default\s+"(.*)";\s*~\^\/_astro\/\s+"(.*)";\s*\}/.exec(conf);
  assert.deepEqual([cache?.[1], cache?.[2]], [cacheControlOf('formations/index.html'), cacheControlOf('_astro/a.js')]);
});

test('no log has the token of a link: neither the query, nor the page that a request came from', () => {
  const servers = conf.split(/^server \{$/m).slice(1);
  assert.equal(servers.length, 3);
  for (const server of servers) assert.match(server, /^ {4}access_log \S+ portail;$/m);
  const format = /log_format portail ([^;]*);/.exec(conf)?.[1] ?? '';
  assert.match(format, /\$portail_uri/);
  assert.doesNotMatch(format, /\$(?:request|request_uri|args|query_string|http_referer|arg_\w+)\b/);
});
