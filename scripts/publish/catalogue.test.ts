import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalogue } from '@portail/config/rules/catalogue';
import { fautesDeForme, fautesDeSens } from './catalogue.ts';

test('a bad field is named with its document', () => {
  const recu = { formations: [{ slug: 'lp-ab' }, { slug: 'animal' }] };
  const problemes = [
    { path: ['formations', 1, 'au'], message: 'must be a day, YYYY-MM-DD' },
    { path: ['formations', 0, 'pieces', 2, 'intitule'], message: 'must not be empty' },
  ];
  assert.deepEqual(fautesDeForme({ problemes, recu }), [
    'formations « animal » : le champ « au » ne convient pas',
    'formations « lp-ab » : le champ « pieces.2.intitule » ne convient pas',
  ]);
});

test('an établissement has no slug: its code names it', () => {
  const recu = { etablissements: [{ code: 'laval' }] };
  const problemes = [{ path: ['etablissements', 0, 'web'], message: 'must be a web address' }];
  assert.deepEqual(fautesDeForme({ problemes, recu }), ['etablissements « laval » : le champ « web » ne convient pas']);
});

test('a reply that is no catalogue at all is said as it is', () => {
  const problemes = [
    { path: ['formations'], message: 'expected array' },
    { path: [], message: 'expected object' },
  ];
  assert.deepEqual(fautesDeForme({ problemes, recu: null }), [
    'formations : expected array',
    'catalogue : expected object',
  ]);
});

const pages = ['accessibilite', 'donnees-personnelles', 'mentions-legales', 'cookies'].map((slug) => ({ slug }));
const catalogue = (autre: object) =>
  ({ formations: [], etablissements: [{ code: 'laval' }], pages, fichiers: [], ...autre }) as unknown as Catalogue;

test('two documents cannot have one address', () => {
  const fichiers = [{ slug: 'fiche-a' }, { slug: 'fiche-b' }, { slug: 'fiche-a' }];
  assert.deepEqual(fautesDeSens(catalogue({ fichiers })), ['fichiers « fiche-a » : deux documents ont cette adresse']);
});

test('a formation of an unknown établissement is named', () => {
  const formations = [
    { slug: 'lp-ab', etablissement: 'laval' },
    { slug: 'animal', etablissement: 'tours' },
  ];
  assert.deepEqual(fautesDeSens(catalogue({ formations })), [
    'formations « animal » : etablissement « tours » n’existe pas',
  ]);
});

test('a page of the footer must be there', () => {
  assert.deepEqual(fautesDeSens(catalogue({ pages: pages.slice(1) })), [
    'pages « accessibilite » : le pied de chaque page y mène, elle doit être publiée',
  ]);
});
