import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dateLue, FORME_DATE, fauteDeJour, lireDate, lireJour } from './date.ts';

const LUES: [saisie: string, jour: string][] = [
  ['02/10/2000', '2000-10-02'],
  ['2/1/2000', '2000-01-02'],
  ['02-10-2000', '2000-10-02'],
  ['02.10.2000', '2000-10-02'],
  ['02 10 2000', '2000-10-02'],
  ['02 / 10 / 2000', '2000-10-02'],
  ['02\u201310\u20132000', '2000-10-02'],
  ['02\\10\\2000', '2000-10-02'],
  ['02102000', '2000-10-02'],
  ['2000-10-02', '2000-10-02'],
  ['2000/10/2', '2000-10-02'],
  ['\u200e02/10/2000\u202c\n', '2000-10-02'],
  ['０２/１０/２０００', '2000-10-02'],
  ['٠٢/١٠/٢٠٠٠', '2000-10-02'],
  ['2 octobre 2000', '2000-10-02'],
  ['1er février 1995', '1995-02-01'],
  ['15 AOUT 1999', '1999-08-15'],
  ['20010513', '2001-05-13'],
  ['19991231', '1999-12-31'],
  ['20012001', '2001-01-20'],
  ['19122001', '2001-12-19'],
  ['13 févr. 2001', '2001-02-13'],
  ['13 fev 2001', '2001-02-13'],
  ['13-mai-2001', '2001-05-13'],
  ['13 MAI 2001', '2001-05-13'],
  ['13/mai/2001', '2001-05-13'],
  ['13mai2001', '2001-05-13'],
  ['13 février 2001', '2001-02-13'],
  ['1er mai 2001', '2001-05-01'],
  ['1 er mai 2001', '2001-05-01'],
  ['1ᵉʳ mai 2001', '2001-05-01'],
  ['le 13 mai 2001', '2001-05-13'],
  ['dimanche 13 mai 2001', '2001-05-13'],
  ['née le 13 mai 2001', '2001-05-13'],
  ['2 janv. 2000', '2000-01-02'],
  ['2 mar 2000', '2000-03-02'],
  ['2 avr. 2000', '2000-04-02'],
  ['2 juil. 2000', '2000-07-02'],
  ['2 sept. 2000', '2000-09-02'],
  ['2 oct. 2000', '2000-10-02'],
  ['2 nov. 2000', '2000-11-02'],
  ['2-déc.-2000', '2000-12-02'],
  ['29/02/2000', '2000-02-29'],
  ['01/01/1995', '1995-01-01'],
];
for (const [saisie, jour] of LUES) {
  test(`« ${saisie} » is ${jour}`, () => assert.deepEqual(lireDate(saisie), { ok: true, jour }));
}

const ANNEE = 'Écrivez l’année avec ses quatre chiffres, par exemple 1995.';
const FAUTES: [saisie: string, faute: string][] = [
  ['29/02/2003', 'Cette date n’existe pas : février 2003 a 28 jours.'],
  ['2003-02-29', 'Cette date n’existe pas : février 2003 a 28 jours.'],
  ['30/02/2000', 'Cette date n’existe pas : février 2000 a 29 jours.'],
  ['29/02/1900', 'Cette date n’existe pas : février 1900 a 28 jours.'],
  ['31/04/2001', 'Cette date n’existe pas : avril 2001 a 30 jours.'],
  ['31 juin 2001', 'Cette date n’existe pas : juin 2001 a 30 jours.'],
  ['32/01/1995', 'Cette date n’existe pas : janvier 1995 a 31 jours.'],
  ['31/13/1995', 'Il n’y a pas de mois 13 : écrivez le jour, puis le mois, puis l’année.'],
  ['10/13/2000', 'Il n’y a pas de mois 13 : écrivez le jour, puis le mois, puis l’année, par exemple 13/10/2000.'],
  ['01/00/1995', 'Il n’y a pas de mois 0 : écrivez le jour, puis le mois, puis l’année.'],
  ['00/01/2000', 'Il n’y a pas de jour 0 : le premier jour d’un mois est le 1.'],
  ['02/10/00', ANNEE],
  ['021000', ANNEE],
  ['2-10-195', ANNEE],
  ['02/10/20000', ANNEE],
  ['2 octobre 95', ANNEE],
  ['20010230', 'Cette date n’existe pas : février 2001 a 28 jours.'],
  ['13/05/0513', 'L’année 0513 est à corriger.'],
  ['13/05/1899', 'L’année 1899 est à corriger.'],
  ['31 févr. 2001', 'Cette date n’existe pas : février 2001 a 28 jours.'],
  ['2 jui 2000', FORME_DATE],
  ['2 ma 2000', FORME_DATE],
  ['hier', FORME_DATE],
  ['', FORME_DATE],
  ['2000', FORME_DATE],
  ['2102000', FORME_DATE],
  ['02/10', FORME_DATE],
  ['02/10/2000/1', FORME_DATE],
  ['2 oct', FORME_DATE],
  ['2 brumaire 1995', FORME_DATE],
  ['02/1O/2000', FORME_DATE],
];
for (const [saisie, faute] of FAUTES) {
  test(`« ${saisie} »: ${faute}`, () => assert.deepEqual(lireDate(saisie), { ok: false, faute }));
}

test('every day of the calendar is read in each of its forms, and none else', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (rang) => {
      const jour = new Date(rang * 86_400_000).toISOString().slice(0, 10);
      const francais = dateLue(jour);
      for (const forme of [jour, francais, francais.replaceAll('/', ''), francais.replace(/\b0/g, '')]) {
        assert.deepEqual(lireDate(forme), { ok: true, jour }, forme);
      }
    }),
  );
});

const JOURS: [saisie: string, jour: string][] = [
  ['3/2/27', '2027-02-03'],
  ['03.02.2027', '2027-02-03'],
  ['06022027', '2027-02-06'],
  ['060227', '2027-02-06'],
  ['20270206', '2027-02-06'],
  ['3 févr. 27', '2027-02-03'],
  ['2027-02-07', '2027-02-07'],
  ['3 février 2027', '2027-02-03'],
  ['3 Fevrier 27', '2027-02-03'],
  ['\u00a0 1er mars 2028 ', '2028-03-01'],
  ['29/2/28', '2028-02-29'],
];
for (const [saisie, jour] of JOURS) {
  test(`staff type « ${saisie} » for ${jour}`, () => assert.deepEqual(lireJour(saisie), { ok: true, jour }));
}

const FORME_JOUR = 'Écrivez cette date sous la forme JJ/MM/AAAA, par exemple 01/02/2027.';
const JOURS_FAUX: [saisie: string, faute: string][] = [
  ['31/02/2027', 'Cette date n’existe pas : février 2027 a 28 jours.'],
  ['2027-02-31', 'Cette date n’existe pas : février 2027 a 28 jours.'],
  ['29/02/27', 'Cette date n’existe pas : février 2027 a 28 jours.'],
  ['2/13/2027', 'Il n’y a pas de mois 13 : écrivez le jour, puis le mois, puis l’année, par exemple 13/02/2027.'],
  ['3/2/207', 'Écrivez l’année avec ses quatre chiffres, par exemple 2027.'],
  ['03/02/1027', 'L’année 1027 est à corriger : écrivez une année de 2000 à 2099.'],
  ['03/02/2107', 'L’année 2107 est à corriger : écrivez une année de 2000 à 2099.'],
  ['demain', FORME_JOUR],
  ['', FORME_JOUR],
];
for (const [saisie, faute] of JOURS_FAUX) {
  test(`staff are told of « ${saisie} »`, () => assert.deepEqual(lireJour(saisie), { ok: false, faute }));
}

const ECRITS: [ecrit: string, faute: string | undefined][] = [
  ['2027-02-07', undefined],
  ['2027-2-7', FORME_JOUR],
  ['07/02/2027', FORME_JOUR],
  ['2027-02-07T00:00:00Z', FORME_JOUR],
  ['2027-02-31', 'Cette date n’existe pas : février 2027 a 28 jours.'],
  ['0207-02-01', 'L’année 0207 est à corriger : écrivez une année de 2000 à 2099.'],
];
for (const [ecrit, faute] of ECRITS) {
  test(`the cms is sent « ${ecrit} »`, () => assert.equal(fauteDeJour(ecrit), faute));
}
