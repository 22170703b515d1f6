import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FORMULAIRE_MAX_OCTETS } from './corps.ts';
import { lireFormulaire } from './lecture-formulaire.ts';

const DOSSIER = 'http://localhost/candidatures/abc';
const URLENCODED = 'application/x-www-form-urlencoded';

const poster = (body: BodyInit, type?: string, adresse = DOSSIER) =>
  new Request(adresse, { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) });

test('a form is read as it was typed, fields of one name included', async () => {
  const saisie = await lireFormulaire(poster('prenom=%C3%89lo%C3%AFse+Anne&choix=1&choix=2&vide=', URLENCODED));
  assert.deepEqual(
    [...(saisie ?? [])],
    [
      ['prenom', 'Éloïse Anne'],
      ['choix', '1'],
      ['choix', '2'],
      ['vide', ''],
    ],
  );
});

test('a form with a file keeps its name, its type and its bytes', async () => {
  const form = new FormData();
  form.set('acte', 'deposerPiece');
  form.set('fichier', new File(['%PDF-1.7'], 'Relevé « été ».pdf', { type: 'application/pdf' }));
  const saisie = await lireFormulaire(poster(form));
  const fichier = saisie?.get('fichier') as File;
  assert.deepEqual(
    [saisie?.get('acte'), fichier.name, fichier.type, await fichier.text()],
    ['deposerPiece', 'Relevé « été ».pdf', 'application/pdf', '%PDF-1.7'],
  );
});

test('a form whose file was not chosen has an empty file', async () => {
  const form = new FormData();
  form.set('fichier', new File([], '', { type: 'application/octet-stream' }));
  const fichier = (await lireFormulaire(poster(form)))?.get('fichier');
  assert.ok(fichier instanceof File);
  assert.equal(fichier.size, 0);
});

const part = (headers: string, body = 'x') => `--limite\r\n${headers}\r\n\r\n${body}\r\n`;
const multipart = (parts: string) => poster(`${parts}--limite--\r\n`, 'multipart/form-data; boundary=limite');
const field = (name: string) => `Content-Disposition: form-data; name="${name}"`;

describe('a body that no form sends is not read', () => {
  const cas: Record<string, () => Request> = {
    'no body': () => new Request(DOSSIER, { method: 'POST', headers: { 'content-type': URLENCODED } }),
    'another type': () => poster('{"a":1}', 'application/json'),
    'no boundary': () => poster('a', 'multipart/form-data'),
    'too many fields': () => poster('a&'.repeat(300), URLENCODED),
    'too many fields without a name': () => poster('&='.repeat(300), URLENCODED),
    'too many parts': () => multipart(part(field('a')).repeat(300)),
    'two files': () => multipart(part(`${field('a')}; filename="a.pdf"`).repeat(2)),
    'longer than a form': () => poster(`a=${'x'.repeat(FORMULAIRE_MAX_OCTETS)}`, URLENCODED),
    'cut short': () => poster(part(field('a')), 'multipart/form-data; boundary=limite'),
    'a file where none is taken': () =>
      poster(
        `${part(`${field('a')}; filename="a.pdf"`, 'x'.repeat(600_000))}--limite--`,
        'multipart/form-data; boundary=limite',
        'http://localhost/connexion',
      ),
  };
  for (const [nom, request] of Object.entries(cas)) {
    test(nom, async () => assert.equal(await lireFormulaire(request()), undefined));
  }
});

describe('the largest bodies that are taken are read within the time of a page', () => {
  const M = 4 * 1024 * 1024 - 1000;
  const cas: Record<string, () => Request> = {
    'half a megabyte of fields': () => poster('a&'.repeat(FORMULAIRE_MAX_OCTETS / 2 - 1), URLENCODED),
    'half a megabyte of signs written as three': () => poster(`a=${'%C3%A9'.repeat(85_000)}`, URLENCODED),
    'half a megabyte of spaces': () => poster(`a=${'+'.repeat(500_000)}`, URLENCODED),
    'four megabytes of headers': () => multipart(part('X: n\r\n'.repeat(M / 6) + field('a'))),
    'four megabytes of one header': () => multipart(part(`X: ${'n'.repeat(M)}\r\n${field('a')}`)),
    'four megabytes of one name': () => multipart(part(field('n'.repeat(M)))),
    'four megabytes that look like boundaries': () => multipart(part(field('a'), '\r\n--limit'.repeat(M / 9))),
    'four megabytes of parts': () => multipart(part(field('a')).repeat(M / 60)),
    'a file of four megabytes': () => multipart(part(`${field('f')}; filename="a.pdf"`, 'x'.repeat(M))),
  };
  for (const [nom, request] of Object.entries(cas)) {
    // The timeout is far above these readings (a few milliseconds), and far below a quadratic time (a minute).
    test(nom, { timeout: 5_000 }, async () => {
      const demande = request();
      const debut = process.cpuUsage();
      await lireFormulaire(demande);
      const { user, system } = process.cpuUsage(debut);
      assert.ok(user + system < 1_000_000, `${Math.round((user + system) / 1000)} ms of processor`);
    });
  }
});
