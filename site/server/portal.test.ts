/** The server runs on real sockets and a real release folder. Only Astro's entry is a stand-in of four lines. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { Agent, createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { drain } from './drain.ts';
import { createPortal } from './portal.ts';
import { currentLink, type ReleaseFile, type ReleaseManifest, releaseFolder, serverFolder } from './release.ts';
import { followReleases } from './releases.ts';

const ENTRY = `export async function handler(request, response, next) {
  if (request.url === '/inconnue') return next();
  if (request.url === '/lente') await new Promise((resolve) => setTimeout(resolve, 300));
  if (request.url === '/page') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': '6510' });
    response.write('<p>début</p>'.repeat(500));
    await new Promise((resolve) => setTimeout(resolve, 300));
    response.write(new TextEncoder().encode('<p>fin</p>'));
    return response.end();
  }
  if (request.url === '/cassee') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write('<p>début</p>');
    await new Promise((resolve) => setTimeout(resolve, 50));
    return void response.write('Internal server error', () => response.destroy());
  }
  if (request.url === '/finie') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    await new Promise((resolve) => response.end('<p>tout</p>', 'utf8', resolve));
    return;
  }
  if (request.url === '/echo') return response.end(request.body);
  if (request.url === '/candidatures/tot') {
    return new Promise((resolve) => {
      request.once('close', resolve);
      request.once('data', () => {
        request.pause();
        response.end('refus', resolve);
      });
    });
  }
  if (request.url === '/piece') {
    response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '8' });
    return response.end('%PDF-1.7');
  }
  response.end(JSON.stringify(request.headers));
}`;

let dataDir: string;
let origin: string;
/** `OURS` is the header that a browser sends with a form of the portal. */
const OURS = { origin: 'http://localhost' };
const stopping = new AbortController();
const server = createServer();

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'portail-site-'));
  const releases = await followReleases(dataDir, stopping.signal, (_id, refusal) => {
    if (refusal) throw refusal;
  });
  const slowest = { everyMs: 100, leastBytes: 1000 };
  server.on(
    'request',
    createPortal({ siteUrl: 'http://localhost', trustedProxies: 0, releases, health: () => false, slowest }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(async () => {
  stopping.abort();
  await rm(dataDir, { recursive: true });
});

async function release(id: string, files: Record<string, string | Buffer>): Promise<void> {
  const folder = releaseFolder(dataDir, id);
  const manifestFiles: Record<string, ReleaseFile> = {};
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, 'client', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    await writeFile(`${path}.br`, brotliCompressSync(content));
    manifestFiles[file] = { hash: `${id}-${file}`, encodings: file.endsWith('.html') ? ['br'] : [] };
  }
  const manifest: ReleaseManifest = { id, pages: 1, server: 'code', files: manifestFiles };
  await writeFile(join(folder, 'release.json'), JSON.stringify(manifest));
  const entry = join(serverFolder(dataDir, 'code'), 'server', 'entry.mjs');
  await mkdir(dirname(entry), { recursive: true });
  await writeFile(entry, ENTRY);
  await symlink(id, `${currentLink(dataDir)}.${id}`);
  await rename(`${currentLink(dataDir)}.${id}`, currentLink(dataDir));
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(20);
}

test('before the first release, a page says that the portal is starting', async () => {
  const answer = await fetch(origin);
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('retry-after'), '2');
  assert.match(await answer.text(), /Le portail démarre…/);
});

test('a release is served as soon as the link points to it', async () => {
  await release('1', {
    'index.html': 'accueil 1',
    'formations/index.html': 'formations',
    '404.html': 'Page introuvable',
    '403/index.html': 'Envoi refusé',
    '413/index.html': 'Fichier trop volumineux',
    '413-texte/index.html': 'Texte trop long',
    '429/index.html':
      '<title>Du monde – Portail</title><h1><!--titre-->Du monde<!--/titre--></h1> <!--raison-->Trop de monde.<!--/raison--> Réessayez dans <!--attente-->peu<!--/attente-->. <!--suite-->Plus tard.<!--/suite-->',
    'documents/plaquette.pdf': Buffer.alloc(3_000_000, 'x'),
    '_astro/a.abc.js': 'a()',
  });
  await until(async () => (await fetch(origin)).status === 200);
});

test('the preview of a draft is framed by the origin that its page names; no other page is framed', async () => {
  const entetes = async (path: string) => {
    const { headers } = await fetch(origin + path);
    return [headers.get('x-frame-options'), headers.get('content-security-policy')];
  };
  assert.deepEqual(await entetes('/apercu/jeton'), [null, "frame-ancestors 'none'"]);
  for (const path of ['/connexion', '/apercu', '/apercus/x', '/APERCU/x', '/formations/apercu/x']) {
    assert.deepEqual(await entetes(path), ['DENY', null], path);
  }
});

test('a static page comes compressed, with its policy and the security headers', async () => {
  const answer = await fetch(`${origin}/formations`, { headers: { 'accept-encoding': 'br' } });
  assert.equal(await answer.text(), 'formations');
  assert.equal(answer.headers.get('content-encoding'), 'br');
  assert.equal(answer.headers.get('vary'), 'Accept-Encoding');
  assert.equal(answer.headers.get('cache-control'), 'public, no-cache');
  assert.equal(answer.headers.get('content-security-policy'), "frame-ancestors 'none'");
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(answer.headers.get('strict-transport-security'), null);

  const again = await fetch(`${origin}/formations`, {
    headers: { 'accept-encoding': 'br', 'if-none-match': answer.headers.get('etag') ?? '' },
  });
  assert.equal(again.status, 304);
});

test('a hashed asset is immutable', async () => {
  const answer = await fetch(`${origin}/_astro/a.abc.js`);
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable');
});

test('a large document is sent by ranges', async () => {
  const answer = await fetch(`${origin}/documents/plaquette.pdf`, { headers: { range: 'bytes=10-19' } });
  assert.equal(answer.status, 206);
  assert.equal(answer.headers.get('content-range'), 'bytes 10-19/3000000');
  assert.equal(await answer.text(), 'x'.repeat(10));
});

const refusals = [
  { path: '/formations', method: 'POST', status: 405 },
  { path: '/%E0%A4%A', method: 'GET', status: 400 },
  { path: '/inconnue', method: 'GET', status: 404 },
  { path: '/compte', method: 'DELETE', status: 405 },
  { path: '/compte', method: 'PUT', status: 405 },
  { path: '/compte', method: 'OPTIONS', status: 405 },
  { path: '/compte', method: 'TRACE', status: 405 },
  { path: '/candidatures/a', method: 'PATCH', status: 405 },
  { path: '/candidatures/a/pieces/b', method: 'PUT', status: 200 },
  { path: '/formations/', method: 'GET', status: 308, location: '/formations' },
  { path: '//evil.example/', method: 'GET', status: 308, location: '/evil.example' },
  { path: '/\\evil.example/?a=b', method: 'GET', status: 308, location: '/evil.example?a=b' },
];
for (const { path, method, status, location } of refusals) {
  test(`${method} ${path} → ${status}`, async () => {
    const answer = await raw(method, path, OURS);
    assert.equal(answer.status, status);
    assert.equal(answer.location, location);
  });
}

const MULTIPART = 'multipart/form-data; boundary=x';
const tooLarge = [
  { path: '/compte', type: 'application/x-www-form-urlencoded', length: 524_289, said: 'Texte trop long' },
  { path: '/compte', type: MULTIPART, length: 524_289, said: 'Texte trop long' },
  { path: '/compte', type: 'text/plain', length: 524_289, said: 'Texte trop long' },
  {
    path: '/candidatures/a',
    type: 'application/x-www-form-urlencoded',
    length: 524_289,
    said: 'Texte trop long',
  },
  { path: '/candidatures/a', type: MULTIPART, length: 4_194_305, said: 'Fichier trop volumineux' },
];
for (const { path, type, length, said } of tooLarge) {
  test(`${length} bytes of ${type} for ${path} are refused by a page, before they are read`, async () => {
    const { status, body } = await raw('POST', path, {
      ...OURS,
      'content-type': type,
      'content-length': String(length),
    });
    assert.deepEqual([status, body], [413, said]);
  });
}

test('a form that announces no length is read up to its limit', async () => {
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('a'.repeat(100_000))),
  });
  const answer = await fetch(`${origin}/compte`, {
    method: 'POST',
    headers: { ...OURS, 'content-type': 'application/x-www-form-urlencoded' },
    body: endless,
    duplex: 'half',
  } as RequestInit);
  assert.equal(answer.status, 413);
});

test('a form reaches its page whole', async () => {
  const answer = await fetch(`${origin}/echo`, {
    method: 'POST',
    headers: OURS,
    body: new URLSearchParams({ prenom: 'Éloïse' }),
  });
  assert.equal(await answer.text(), 'prenom=%C3%89lo%C3%AFse');
});

test('a form with parts reaches its page whole, and takes no place while it comes', async () => {
  const parts = '--x\r\ncontent-disposition: form-data; name="prenom"\r\n\r\nEve\r\n--x--\r\n';
  const answer = await fetch(`${origin}/echo`, {
    method: 'POST',
    headers: { ...OURS, 'content-type': MULTIPART },
    body: parts,
  });
  assert.equal(await answer.text(), parts);
});

test('a body that is answered before its end leaves the connection to its next request', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = (method: string, path: string, body?: Buffer) =>
    new Promise<string>((resolve, reject) => {
      const headers = { ...OURS, ...(body && { 'content-type': MULTIPART, 'content-length': body.length }) };
      request(origin + path, { agent, method, headers, timeout: 2_000 }, async (answer) => {
        resolve((await answer.toArray()).join(''));
      })
        .on('timeout', () => reject(new Error(`${path} is not answered`)))
        .on('error', reject)
        .end(body);
    });
  assert.equal(await send('POST', '/candidatures/tot', Buffer.alloc(1_000_000, 'a')), 'refus');
  assert.match(await send('GET', '/compte'), /"host"/);
  agent.destroy();
});

test('a file that hardly comes is cut, and gives its place back', { timeout: 5_000 }, async () => {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.write(
    `POST /candidatures/tot HTTP/1.1\r\nhost: localhost\r\norigin: http://localhost\r\ncontent-type: ${MULTIPART}\r\ncontent-length: 1000000\r\n\r\n`,
  );
  await new Promise((resolve) => socket.once('close', resolve));
});

test('a PUT is taken at the addresses of the dossier’s scripts only', async () => {
  for (const [path, status] of [
    ['/candidatures/a', 405],
    ['/candidatures/a/transmission', 405],
    ['/candidatures/a/pieces/b', 200],
  ] as const) {
    assert.equal((await raw('PUT', path, OURS)).status, status, path);
  }
});

for (const [what, path, host] of [
  ['a character that no database takes', '/candidatures/%00', 'localhost'],
  ['a host that makes no URL', '/compte', 'a@b'],
] as const) {
  test(`${what} is refused in French`, async () => {
    const { status, body } = await raw('GET', path, { host });
    assert.deepEqual([status, body], [400, 'Adresse mal formée.']);
  });
}

test('a row of slashes is tidied in a time that grows with its length', async () => {
  const path = `/${'/'.repeat(14_000)}a/`;
  const start = process.cpuUsage();
  for (let times = 0; times < 20; times += 1) assert.equal((await raw('GET', path)).location, '/a');
  const { user } = process.cpuUsage(start);
  assert.ok(user < 1_000_000, `${user / 1000} ms of processor`);
});

test('one session that asks for everything at once is told to wait; others are answered', async () => {
  const session = (sign: string) => ({ cookie: `etat=connecte; session=${sign.repeat(43)}`, accept: 'text/html' });
  const asked = Array.from({ length: 12 }, () => fetch(`${origin}/lente`, { headers: session('a') }));
  const other = await fetch(`${origin}/compte`, { headers: session('b') });
  assert.equal(other.status, 200);
  const answers = await Promise.all(asked);
  const told = answers.filter(({ status }) => status === 429);
  assert.equal(told.length, 4);
  for (const answer of told) {
    assert.equal(answer.headers.get('retry-after'), '5');
    assert.match(
      await answer.text(),
      /^<title>Plusieurs demandes en cours – Portail<\/title><h1>Plusieurs demandes en cours<\/h1> Plusieurs demandes sont déjà en cours depuis votre connexion à internet, et celle-ci est de trop\. Réessayez dans 5 secondes\. <p>Cette page se recharge/,
    );
  }
  assert.equal(answers.filter(({ status }) => status === 200).length, 8);
});

test('a person who is told to wait keeps the typed answers, without the passwords', async () => {
  const send = () =>
    fetch(`${origin}/lente`, {
      method: 'POST',
      headers: { ...OURS, cookie: `session=${'c'.repeat(43)}`, accept: 'text/html' },
      body: new URLSearchParams({ nom: '<D’Arc> "Jeanne"', motDePasse: 'Secret-2018' }),
    });
  const answers = await Promise.all(Array.from({ length: 9 }, send));
  const told = answers.find(({ status }) => status === 429);
  const html = (await told?.text()) ?? '';
  assert.match(html, /<form method="post" action="\/lente">/);
  assert.match(html, /name="nom" value="&#60;D’Arc&#62; &#34;Jeanne&#34;"/);
  assert.doesNotMatch(html, /motDePasse|Secret/);
});

const SENT = [
  ['POST', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['POST', { 'content-type': 'application/json' }],
  ['POST', {}],
  ['PUT', { 'content-type': 'application/pdf' }],
  ['PATCH', {}],
  ['DELETE', {}],
] as const;
for (const [method, headers] of SENT) {
  const kind = Object.values(headers).join() || 'no body';
  test(`${method} with ${kind} is refused by a page unless it comes from the portal, whatever its host`, async () => {
    for (const foreign of [{}, { origin: 'null' }, { origin: 'http://ailleurs.test', host: 'ailleurs.test' }]) {
      const { status, body } = await raw(method, '/compte', { ...headers, ...foreign });
      assert.deepEqual([status, body], [403, 'Envoi refusé']);
    }
    for (const own of [OURS, { 'sec-fetch-site': 'same-origin' }]) {
      const { status } = await raw(method, '/candidatures/a/lettre', { ...headers, ...own });
      assert.equal(status, method === 'POST' || method === 'PUT' ? 200 : 405);
    }
  });
}

test('only the release’s static files are reachable', async () => {
  for (const path of ['/release.json', '/../release.json', '/..%2frelease.json', '/server/entry.mjs', '/.env']) {
    const { body } = await raw('GET', path);
    assert.match(body, /^\{"host"/, `${path} went past the static files to the pages`);
  }
});

test('an on-demand page is private, and reads what the site vouches for', async () => {
  const before = Date.now();
  const answer = await fetch(`${origin}/compte`, {
    headers: { 'x-portail-client': '6.6.6.6', 'x-portail-arrivee': '0' },
  });
  const headers = (await answer.json()) as Record<string, string>;
  assert.equal(answer.headers.get('cache-control'), 'private, no-store');
  assert.equal(headers['x-portail-client'], '127.0.0.1');
  assert.ok(Number(headers['x-portail-arrivee']) >= before);
});

test('a page that breaks in its middle is cut, compressed or not', { timeout: 5_000 }, async () => {
  for (const accepted of ['gzip', 'identity']) {
    const answer = await fetch(`${origin}/cassee`, { headers: { 'accept-encoding': accepted } });
    assert.equal(answer.headers.get('content-encoding'), accepted === 'gzip' ? 'gzip' : null);
    await assert.rejects(answer.text(), accepted);
  }
});

test('a page that ends with a callback is whole', { timeout: 5_000 }, async () => {
  const answer = await fetch(`${origin}/finie`, { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(await answer.text(), '<p>tout</p>');
});

test('an on-demand page comes in gzip, and its beginning leaves before its end is ready', async () => {
  const answer = await fetch(`${origin}/page`, { headers: { 'accept-encoding': 'br, gzip' } });
  assert.equal(answer.headers.get('content-encoding'), 'gzip');
  assert.equal(answer.headers.get('vary'), 'Accept-Encoding');
  assert.equal(answer.headers.get('content-length'), null);
  const reader = answer.body?.getReader();
  const first = new TextDecoder().decode((await reader?.read())?.value);
  assert.match(first, /^(<p>début<\/p>)+$/);
  let rest = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    rest += new TextDecoder().decode(part.value);
  }
  assert.equal(first + rest, `${'<p>début</p>'.repeat(500)}<p>fin</p>`);
});

test('the 404 page is a file, compressed once', async () => {
  for (const accepted of ['gzip, br', 'gzip', 'identity']) {
    const answer = await fetch(`${origin}/inconnue`, { headers: { 'accept-encoding': accepted } });
    assert.deepEqual([answer.status, await answer.text()], [404, 'Page introuvable'], accepted);
  }
});

const untouched = [
  {
    says: 'for a browser that refuses gzip',
    path: '/page',
    method: 'GET',
    accepted: 'gzip;q=0, br',
    vary: 'Accept-Encoding',
  },
  { says: 'when its body is not asked for', path: '/page', method: 'HEAD', accepted: 'gzip', vary: 'Accept-Encoding' },
  { says: 'when it sends a file', path: '/piece', method: 'GET', accepted: 'gzip', vary: null },
];
for (const { says, path, method, accepted, vary } of untouched) {
  test(`an on-demand page is not compressed ${says}`, async () => {
    const answer = await fetch(origin + path, { method, headers: { 'accept-encoding': accepted } });
    assert.equal(answer.headers.get('content-encoding'), null);
    assert.equal(answer.headers.get('vary'), vary);
    assert.equal(answer.status, 200);
    await answer.text().catch(() => {});
  });
}

test('no request fails while releases follow one another', async () => {
  let swapping = true;
  const statuses = new Map<number, number>();
  const visitor = async () => {
    while (swapping) {
      const { status } = await fetch(origin);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const visitors = Promise.all([visitor(), visitor(), visitor(), visitor()]);
  for (const id of ['2', '3', '4']) {
    await release(id, { 'index.html': `accueil ${id}` });
    await until(async () => (await (await fetch(origin)).text()) === `accueil ${id}`);
  }
  swapping = false;
  await visitors;
  assert.deepEqual([...statuses.keys()], [200]);
});

test('a draining server answers what it has begun, and ends', async () => {
  const slow = fetch(`${origin}/lente`);
  await until(() => new Promise((resolve) => server.getConnections((_error, count) => resolve(count > 0))));
  await new Promise<void>((resolve) => drain(server, resolve));
  assert.equal((await slow).status, 200);
});

/** `raw` sends a path as it is: `fetch` would tidy it first. */
function raw(
  method: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number | undefined; location: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request(origin, { method, path, headers, agent: false }, async (answer) => {
      let body = '';
      for await (const chunk of answer) body += chunk;
      call.destroy();
      resolve({ status: answer.statusCode, location: answer.headers.location, body });
    });
    call.on('error', reject);
    // The body is announced and never sent: the answer must not wait for it.
    if (headers['content-length']) call.flushHeaders();
    else call.end();
  });
}
