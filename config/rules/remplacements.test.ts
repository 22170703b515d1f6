import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Deplace, type Libre, proposerCreneaux } from './remplacements.ts';

const heure = (dite: string) => new Date(`2027-03-09T${dite}:00Z`);
const plage = (dite: string) => ({ debut: heure(dite), fin: new Date(heure(dite).getTime() + 20 * 60_000) });
const libre = (ref: string, dite: string, autre: Partial<Libre> = {}): Libre => ({
  ...{ ref, entretienRef: 'un', places: 1, ...plage(dite) },
  ...autre,
});
const qui = (id: string, dite: string, autre: Partial<Deplace> = {}): Deplace => ({
  ...{ id, ailleurs: [], convient: () => true, ...plage(dite) },
  ...autre,
});

const CAS: [string, Deplace[], Libre[], Record<string, string | null>][] = [
  ['the nearest hour', [qui('a', '10:00')], [libre('x', '08:00'), libre('y', '10:40')], { a: 'y' }],
  ['the earlier of two as near', [qui('a', '10:00')], [libre('x', '10:20'), libre('y', '09:40')], { a: 'y' }],
  ['no place twice', [qui('a', '10:00'), qui('b', '10:00')], [libre('x', '10:20')], { a: 'x', b: null }],
  [
    'two places of one créneau',
    [qui('a', '10:00'), qui('b', '10:00')],
    [libre('x', '10:20', { places: 2 })],
    { a: 'x', b: 'x' },
  ],
  [
    'who comes first is served first, whatever the order of the list',
    [qui('b', '11:00'), qui('a', '10:00')],
    [libre('x', '10:30')],
    { a: 'x', b: null },
  ],
  [
    'none at the hour of another entretien of this person',
    [qui('a', '10:00', { ailleurs: [plage('10:10')] })],
    [libre('x', '10:20'), libre('y', '12:00')],
    { a: 'y' },
  ],
  [
    'one that begins when the other ends',
    [qui('a', '10:00', { ailleurs: [plage('10:00')] })],
    [libre('x', '10:20')],
    { a: 'x' },
  ],
  [
    'none of an entretien that is not proposed',
    [qui('a', '10:00', { convient: ({ entretienRef }) => entretienRef === 'deux' })],
    [libre('x', '10:20'), libre('y', '15:00', { entretienRef: 'deux' })],
    { a: 'y' },
  ],
  ['nothing without a free place', [qui('a', '10:00')], [libre('x', '10:20', { places: 0 })], { a: null }],
];
describe('another créneau for who loses theirs', () => {
  for (const [dit, personnes, libres, attendus] of CAS) {
    test(dit, () => {
      const proposes = proposerCreneaux(personnes, libres);
      assert.deepEqual(Object.fromEntries([...proposes].map(([id, propose]) => [id, propose?.ref ?? null])), attendus);
    });
  }
});
