import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Etablissement, Formation } from '@portail/config/rules/catalogue';
import { type Pave, parDateLimite, parEtablissement, parMention, parOuverture } from './classement.ts';

const formation = (mention: string, intitule: string, etablissement = 'laval') =>
  ({ mention, intitule, etablissement }) as Formation;
const etablissement = (code: string) => ({ code }) as Etablissement;
const lus = (paves: Pave[]) =>
  paves.map(({ titre, precision, formations }) => [
    `${titre} ${precision ?? ''}`.trim(),
    ...formations.map(({ intitule }) => intitule),
  ]);

test('mentions and their formations are in French alphabetical order', () => {
  const paves = parMention([
    formation('Métiers du design', 'Zinc'),
    formation('Énergie', 'Solaire'),
    formation('Métiers du design', 'Étain'),
    formation('Commerce', 'Vente'),
  ]);
  assert.deepEqual(lus(paves), [
    ['Commerce (Licence Professionnelle)', 'Vente'],
    ['Énergie (Licence Professionnelle)', 'Solaire'],
    ['Métiers du design (Licence Professionnelle)', 'Étain', 'Zinc'],
  ]);
});

test('établissements keep their order; one without formation is left out', () => {
  const groupes = parEtablissement(
    [
      formation('Commerce', 'Vente', 'nantes'),
      formation('Design', 'Bois', 'laval'),
      formation('Commerce', 'Achat', 'nantes'),
    ],
    ['nantes', 'le-mans', 'laval'].map(etablissement),
  );
  assert.deepEqual(
    groupes.map(({ etablissement: { code }, paves }) => [code, lus(paves)]),
    [
      ['nantes', [['Commerce (Licence Professionnelle)', 'Achat', 'Vente']]],
      ['laval', [['Design (Licence Professionnelle)', 'Bois']]],
    ],
  );
});

test('the date limite sorts by day, then by name, month after month across the year', () => {
  const au = (jour: string, intitule: string) => ({ ...formation('Commerce', intitule), au: jour });
  const paves = parDateLimite([
    au('2027-01-02', 'Janvier'),
    au('2026-12-31', 'Zinc'),
    au('2026-12-31', 'Étain'),
    au('2026-12-01', 'Vente'),
  ]);
  assert.deepEqual(lus(paves), [
    ['Date limite en décembre 2026', 'Vente', 'Étain', 'Zinc'],
    ['Date limite en janvier 2027', 'Janvier'],
  ]);
});

test('formations open today come first, to come next, closed last; a state without formation is left out', () => {
  const instant = new Date('2018-04-15T21:59:59Z');
  const cas: [du: string, au: string, etat: string][] = [
    ['2018-02-01', '2018-04-14', 'fermee'],
    ['2018-02-01', '2018-04-15', 'ouverte'],
    ['2018-04-16', '2018-05-01', 'a_venir'],
    ['2018-04-15', '2018-05-01', 'ouverte'],
  ];
  const periodes = cas.map(([du, au, attendu]) => ({ du, au, attendu }));
  assert.deepEqual(
    parOuverture(periodes, instant).map(({ etat, formations }) => [etat, formations.map(({ attendu }) => attendu)]),
    [
      ['ouverte', ['ouverte', 'ouverte']],
      ['a_venir', ['a_venir']],
      ['fermee', ['fermee']],
    ],
  );
  assert.deepEqual(
    parOuverture(periodes.slice(0, 1), instant).map(({ etat }) => etat),
    ['fermee'],
  );
});
