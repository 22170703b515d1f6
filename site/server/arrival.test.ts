import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientAddress, stampArrival } from './arrival.ts';

const addresses = [
  { says: 'no proxy: the header is the sender’s word', forwarded: '1.1.1.1', proxies: 0, client: '9.9.9.9' },
  { says: 'one proxy: its own addition', forwarded: '6.6.6.6, 1.1.1.1', proxies: 1, client: '1.1.1.1' },
  {
    says: 'two proxies: what the outermost added',
    forwarded: '6.6.6.6, 1.1.1.1, 2.2.2.2',
    proxies: 2,
    client: '1.1.1.1',
  },
  { says: 'a list shorter than our proxies', forwarded: '6.6.6.6', proxies: 2, client: '9.9.9.9' },
  { says: 'a proxy that wrote nothing', forwarded: undefined, proxies: 1, client: '9.9.9.9' },
];
for (const { says, forwarded, proxies, client } of addresses) {
  test(`client address, ${says}`, () => assert.equal(clientAddress(forwarded, '9.9.9.9', proxies), client));
}

test('an IPv4 address reads the same on a dual-stack socket', () => {
  assert.equal(clientAddress(undefined, '::ffff:9.9.9.9', 0), '9.9.9.9');
});

test('the headers that the sender vouched for are removed', () => {
  const headers = {
    'x-portail-arrivee': '1',
    'x-portail-client': '6.6.6.6',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'for=6.6.6.6',
    accept: '*/*',
  };
  stampArrival(headers, { instant: 42, peer: '9.9.9.9', trustedProxies: 0, siteUrl: 'http://localhost:4321' });
  assert.deepEqual(headers, { 'x-portail-arrivee': '42', 'x-portail-client': '9.9.9.9', accept: '*/*' });
});

test('behind a proxy the origin is the configured one', () => {
  const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '1.1.1.1' };
  stampArrival(headers, { instant: 42, peer: '10.0.0.1', trustedProxies: 1, siteUrl: 'https://candidature.example' });
  assert.deepEqual(headers, {
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'candidature.example',
    'x-portail-arrivee': '42',
    'x-portail-client': '1.1.1.1',
  });
});
