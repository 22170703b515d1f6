import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  aLesSignes,
  messageMediasUtilises,
  messageMediaTropGros,
  type NomTypeMedia,
  TAILLE_MAX_MEDIA,
  typeSelonLeNom,
  type UsageMedia,
} from './mediatheque.ts';

test('the limit', () => assert.equal(TAILLE_MAX_MEDIA, 20_971_520));

const NOMS: [string, NomTypeMedia | undefined][] = [
  ['plaquette.pdf', 'pdf'],
  ['PLAQUETTE.PDF', 'pdf'],
  ['a.b.jpeg', 'jpeg'],
  ['photo.jpg', 'jpeg'],
  ['logo.png', 'png'],
  ['photo.webp', 'webp'],
  ['plaquette.pdf.html', undefined],
  ['dessin.svg', undefined],
  ['lettre.docx', undefined],
  ['pdf', undefined],
  ['', undefined],
];
for (const [nom, type] of NOMS) test(`« ${nom} » is named as ${type}`, () => assert.equal(typeSelonLeNom(nom), type));

const octets = (texte: string) => Uint8Array.from(texte, (signe) => signe.charCodeAt(0));
const PNG = octets('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');
const JPEG = octets('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0');
const WEBP = octets('RIFF\x24\0\0\0WEBPVP8 ');
const SIGNES: [NomTypeMedia, string, Uint8Array, boolean][] = [
  ['png', 'a PNG', PNG, true],
  ['png', 'a JPEG', JPEG, false],
  ['png', 'half a signature', PNG.subarray(0, 4), false],
  ['jpeg', 'a JPEG', JPEG, true],
  ['jpeg', 'a PNG', PNG, false],
  ['jpeg', 'nothing', octets(''), false],
  ['webp', 'a WebP', WEBP, true],
  ['webp', 'another RIFF file', octets('RIFF\x24\0\0\0WAVEfmt '), false],
  ['webp', 'HTML', octets('<!doctype html>'), false],
];
for (const [type, dit, debut, attendu] of SIGNES) {
  test(`${dit}, for a ${type}: ${attendu}`, () => assert.equal(aLesSignes(type, debut), attendu));
}

const TROP_GROS: [number, string][] = [
  [50 * 1024 * 1024 + 900, 'Ce fichier fait 50 Mo : la limite est de 20 Mo.'],
  [50 * 1024 * 1024, 'Ce fichier fait 50 Mo : la limite est de 20 Mo.'],
  [TAILLE_MAX_MEDIA + 1, 'Ce fichier fait 20,1 Mo : la limite est de 20 Mo.'],
];
for (const [taille, message] of TROP_GROS) {
  test(`${taille} bytes: ${message}`, () => assert.equal(messageMediaTropGros(taille), message));
}

const document = (fichier: string, intitule: string): UsageMedia => ({ fichier, porteur: 'document', intitule });
const UTILISES: [UsageMedia[], string][] = [
  [
    [document('plaquette.pdf', 'Plaquette')],
    'Le fichier « plaquette.pdf » sert encore au document « Plaquette » : choisissez-y d’abord un autre fichier.',
  ],
  [
    [{ fichier: 'fiche.pdf', porteur: 'pièce à fournir', intitule: 'Fiche d’avis' }],
    'Le fichier « fiche.pdf » sert encore à la pièce « Fiche d’avis » : choisissez-y d’abord un autre fichier.',
  ],
  [
    [document('a.pdf', 'A'), document('a.pdf', 'B')],
    'Ces fichiers servent encore : « a.pdf » (document « A »), « a.pdf » (document « B »). Choisissez-y d’abord d’autres fichiers.',
  ],
  [
    ['a', 'b', 'c', 'd'].map((nom) => document(`${nom}.pdf`, nom)),
    'Ces fichiers servent encore : « a.pdf » (document « a »), « b.pdf » (document « b »), « c.pdf » (document « c ») et 1 autre. Choisissez-y d’abord d’autres fichiers.',
  ],
];
for (const [usages, message] of UTILISES) {
  test(message, () => assert.equal(messageMediasUtilises(usages), message));
}
