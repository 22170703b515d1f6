import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { forgetDocuments, storeDocuments } from './documents.ts';

const PDF = '%PDF-1.7 une fiche';
const signal = new AbortController().signal;

/** `library` is a media library of three files, one of them no PDF. */
let library: Server;
let asked: string[] = [];
before(async () => {
  const files: Record<string, string> = { '/a.pdf': PDF, '/b.pdf': `${PDF} b`, '/faux.pdf': '<html>' };
  library = createServer((request, response) => {
    asked.push(request.url ?? '');
    const content = files[request.url ?? ''];
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  await new Promise<void>((resolve) => library.listen(0, '127.0.0.1', resolve));
});
after(() => library.close());

let dataDir: string;
beforeEach(async () => {
  asked = [];
  dataDir = await mkdtemp(join(tmpdir(), 'portail-documents-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

const fichier = (nom: string, version = 1) => ({
  slug: `fiche-${nom}`,
  taille: PDF.length,
  intitule: `Fiche ${nom}`,
  empreinte: createHash('sha256').update(`${nom} ${version}`).digest('hex'),
  source: `http://127.0.0.1:${(library.address() as AddressInfo).port}/${nom}.pdf`,
});

test('a document is fetched once, with the hash of its bytes, and again only when it changes', async () => {
  const [stored] = await storeDocuments(dataDir, [fichier('a')], signal);
  assert.equal(stored?.slug, 'fiche-a');
  assert.equal(stored.hash, createHash('sha256').update(PDF).digest('hex'));
  assert.equal(await readFile(stored.path, 'utf8'), PDF);
  assert.deepEqual(await storeDocuments(dataDir, [fichier('a')], signal), [stored]);
  assert.deepEqual(asked, ['/a.pdf']);
  await storeDocuments(dataDir, [fichier('a', 2)], signal);
  assert.deepEqual(asked, ['/a.pdf', '/a.pdf']);
});

const REFUSES = [
  ['absent', 'Document « Fiche absent » : la médiathèque n’a plus son fichier (réponse 404).'],
  ['faux', 'Document « Fiche faux » : son fichier n’est pas un PDF.'],
] as const;
for (const [nom, message] of REFUSES) {
  test(`${message} Nothing is kept of it`, async () => {
    await assert.rejects(storeDocuments(dataDir, [fichier(nom)], signal), { message });
    assert.deepEqual(await readdir(join(dataDir, 'documents')), []);
  });
}

test('a library that does not answer is said so', async () => {
  const loin = { ...fichier('a'), source: 'http://127.0.0.1:9/a.pdf' };
  await assert.rejects(storeDocuments(dataDir, [loin], signal), {
    message: 'Document « Fiche a » : la médiathèque ne répond pas.',
  });
});

test('a document that the catalogue no longer holds is forgotten', async () => {
  await storeDocuments(dataDir, [fichier('a'), fichier('b')], signal);
  await forgetDocuments(dataDir, [fichier('b')]);
  const kept = await readdir(join(dataDir, 'documents'));
  assert.deepEqual(
    kept.map((name) => name.split('.')[0]),
    [fichier('b').empreinte],
  );
});
