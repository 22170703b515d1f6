import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Choix, choixDe } from './choix-entretien.ts';
import type { CreneauLu, ReglesEntretien } from './entretien.ts';

const MAINTENANT = new Date('2027-03-01T08:00:00Z');
const TOT = new Date('2027-03-02T08:00:00Z');
const TARD = new Date('2027-03-04T08:00:00Z');
const OUVERT: ReglesEntretien = { etat: 'ouvert', delaiHeures: 24, ouvreLe: null, fermeLe: null };

/** `entretien` has one créneau of one place, on 9 March. */
const entretien = (regles: Partial<ReglesEntretien> = {}, creneau: Partial<CreneauLu> = {}) => ({
  regles: { ...OUVERT, ...regles },
  creneaux: [
    {
      ...{ id: 'k', debut: new Date('2027-03-09T09:00:00Z'), fin: new Date('2027-03-09T09:20:00Z') },
      ...{ capacite: 1, prises: 0, etat: 'ouvert' as const, ...creneau },
    },
  ],
});
const LIBRE = entretien();
const PLEIN = entretien({}, { prises: 1 });
const FERME = entretien({ etat: 'ferme' });

const CAS: [string, Parameters<typeof choixDe>[0], Choix][] = [
  ['an hour is free', [LIBRE], { etat: 'libre', ouvreLe: null }],
  ['one of two entretiens has a free hour', [PLEIN, LIBRE], { etat: 'libre', ouvreLe: null }],
  ['every place is taken', [PLEIN], { etat: 'complet', ouvreLe: null }],
  ['one is full, the other closed', [FERME, PLEIN], { etat: 'complet', ouvreLe: null }],
  ['the réservations open later', [entretien({ ouvreLe: TARD })], { etat: 'a_venir', ouvreLe: TARD }],
  ['two open later', [entretien({ ouvreLe: TARD }), entretien({ ouvreLe: TOT })], { etat: 'a_venir', ouvreLe: TOT }],
  ['one is full, the other opens later', [PLEIN, entretien({ ouvreLe: TARD })], { etat: 'a_venir', ouvreLe: TARD }],
  [
    'one that would open later is closed',
    [entretien({ etat: 'ferme', ouvreLe: TARD })],
    { etat: 'ferme', ouvreLe: null },
  ],
  ['the IUT has closed it', [FERME], { etat: 'ferme', ouvreLe: null }],
  [
    'the limit has passed',
    [entretien({ fermeLe: new Date('2027-02-28T08:00:00Z') })],
    { etat: 'ferme', ouvreLe: null },
  ],
  ['its créneau is withdrawn', [entretien({}, { etat: 'retire' })], { etat: 'ferme', ouvreLe: null }],
  ['none is proposed any more', [], { etat: 'aucun', ouvreLe: null }],
];

describe('choixDe', () => {
  for (const [dit, entretiens, attendu] of CAS) {
    it(`${dit}: ${attendu.etat}`, () => {
      assert.deepEqual(choixDe(entretiens, MAINTENANT), attendu);
    });
  }
});
