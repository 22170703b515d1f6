import assert from 'node:assert/strict';
import { test } from 'node:test';
import { direHeure, direJour, direPlage, heureDeParis, instantDeParis } from './heures.ts';
import {
  afficherInstant,
  afficherJour,
  ajouterJours,
  debutDuJour,
  finDuJour,
  jourDeParis,
  joursEntre,
  moisEnLettres,
} from './paris.ts';

const JOURS = [
  { dit: 'winter, 1 ms before midnight', instant: '2026-01-14T22:59:59.999Z', jour: '2026-01-14' },
  { dit: 'winter, midnight', instant: '2026-01-14T23:00:00.000Z', jour: '2026-01-15' },
  { dit: 'winter, 23:59:59', instant: '2026-01-15T22:59:59.000Z', jour: '2026-01-15' },
  { dit: 'summer, 1 ms before midnight', instant: '2026-07-14T21:59:59.999Z', jour: '2026-07-14' },
  { dit: 'summer, midnight', instant: '2026-07-14T22:00:00.000Z', jour: '2026-07-15' },
  { dit: 'spring change, its midnight is still winter’s', instant: '2026-03-28T23:00:00.000Z', jour: '2026-03-29' },
  { dit: 'spring change, the hour that does not exist', instant: '2026-03-29T01:00:00.000Z', jour: '2026-03-29' },
  { dit: 'spring change, 23:59:59.999 is already summer’s', instant: '2026-03-29T21:59:59.999Z', jour: '2026-03-29' },
  { dit: 'spring change, the next midnight', instant: '2026-03-29T22:00:00.000Z', jour: '2026-03-30' },
  { dit: 'autumn change, its midnight is still summer’s', instant: '2026-10-24T22:00:00.000Z', jour: '2026-10-25' },
  { dit: 'autumn change, 23:00 UTC is inside', instant: '2026-10-25T22:30:00.000Z', jour: '2026-10-25' },
  { dit: 'autumn change, 23:59:59.999 is already winter’s', instant: '2026-10-25T22:59:59.999Z', jour: '2026-10-25' },
  { dit: 'autumn change, the next midnight', instant: '2026-10-25T23:00:00.000Z', jour: '2026-10-26' },
  { dit: 'new year', instant: '2025-12-31T23:00:00.000Z', jour: '2026-01-01' },
];
for (const { dit, instant, jour } of JOURS) {
  test(`day of Paris: ${dit}`, () => assert.equal(jourDeParis(new Date(instant)), jour));
}

const BORNES = [
  { jour: '2026-01-15', debut: '2026-01-14T23:00:00.000Z', fin: '2026-01-15T22:59:59.000Z' },
  { jour: '2026-07-15', debut: '2026-07-14T22:00:00.000Z', fin: '2026-07-15T21:59:59.000Z' },
  { jour: '2026-03-28', debut: '2026-03-27T23:00:00.000Z', fin: '2026-03-28T22:59:59.000Z' },
  { jour: '2026-03-29', debut: '2026-03-28T23:00:00.000Z', fin: '2026-03-29T21:59:59.000Z' },
  { jour: '2026-03-30', debut: '2026-03-29T22:00:00.000Z', fin: '2026-03-30T21:59:59.000Z' },
  { jour: '2026-10-24', debut: '2026-10-23T22:00:00.000Z', fin: '2026-10-24T21:59:59.000Z' },
  { jour: '2026-10-25', debut: '2026-10-24T22:00:00.000Z', fin: '2026-10-25T22:59:59.000Z' },
  { jour: '2026-10-26', debut: '2026-10-25T23:00:00.000Z', fin: '2026-10-26T22:59:59.000Z' },
  { jour: '2026-12-31', debut: '2026-12-30T23:00:00.000Z', fin: '2026-12-31T22:59:59.000Z' },
  { jour: '2028-02-29', debut: '2028-02-28T23:00:00.000Z', fin: '2028-02-29T22:59:59.000Z' },
];
for (const { jour, debut, fin } of BORNES) {
  test(`${jour} goes from 00:00:00 to 23:59:59 in Paris`, () => {
    assert.equal(debutDuJour(jour).toISOString(), debut);
    assert.equal(finDuJour(jour).toISOString(), fin);
  });
}

test('every day of a year lasts 24 hours, but the two changes of hour', () => {
  const autres: [string, number][] = [];
  for (let jour = '2026-01-01'; jour < '2027-01-01'; jour = ajouterJours(jour, 1)) {
    const heures = (finDuJour(jour).getTime() + 1000 - debutDuJour(jour).getTime()) / 3_600_000;
    if (heures !== 24) autres.push([jour, heures]);
  }
  assert.deepEqual(autres, [
    ['2026-03-29', 23],
    ['2026-10-25', 25],
  ]);
});

test('the machine’s own time zone changes nothing', (t) => {
  const zone = process.env.TZ;
  t.after(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  for (const ailleurs of ['Pacific/Auckland', 'America/Los_Angeles', 'UTC']) {
    process.env.TZ = ailleurs;
    assert.equal(debutDuJour('2026-03-29').toISOString(), '2026-03-28T23:00:00.000Z');
    assert.equal(finDuJour('2026-10-25').toISOString(), '2026-10-25T22:59:59.000Z');
    assert.equal(jourDeParis(new Date('2026-07-14T22:00:00Z')), '2026-07-15');
    assert.equal(ajouterJours('2026-03-28', 1), '2026-03-29');
    assert.equal(joursEntre('2026-03-28', '2026-03-30'), 2);
    assert.equal(afficherInstant(new Date('2026-04-15T21:59:59Z')), '15/04/2026 à 23:59 (heure de Paris)');
    assert.equal(instantDeParis('2027-03-29', '09:00')?.toISOString(), '2027-03-29T07:00:00.000Z');
    assert.equal(direHeure(new Date('2027-03-29T07:00:00Z')), '9\u00a0h\u00a000');
  }
});

for (const jour of ['2026-02-30', '2027-02-29', '2026-04-31']) {
  test(`${jour} is not a day`, () => {
    assert.throws(() => debutDuJour(jour), { message: `not a day: ${jour}` });
  });
}
for (const jour of ['2026-13-01', 'demain', '']) {
  test(`« ${jour} » is not a date at all`, () => {
    assert.throws(() => debutDuJour(jour), RangeError);
    assert.throws(() => ajouterJours(jour, 1), RangeError);
  });
}

const SOMMES: [string, number, string][] = [
  ['2026-03-28', 0, '2026-03-28'],
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-10-25', 1, '2026-10-26'],
  ['2026-10-26', -1, '2026-10-25'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-01-01', 365, '2027-01-01'],
];
for (const [jour, nombre, somme] of SOMMES) {
  test(`${jour} and ${nombre} days: ${somme}, and back`, () => {
    assert.equal(ajouterJours(jour, nombre), somme);
    assert.equal(joursEntre(jour, somme), nombre);
  });
}

test('a day is written as in the guide, a month in letters', () => {
  assert.equal(afficherJour('2018-02-01'), '01/02/2018');
  assert.equal(afficherJour('2026-10-25'), '25/10/2026');
  assert.equal(moisEnLettres('2018-02'), 'février 2018');
  assert.equal(moisEnLettres('2026-12'), 'décembre 2026');
});

const INSTANTS: [string, string][] = [
  ['2018-04-15T21:59:59Z', '15/04/2018 à 23:59 (heure de Paris)'],
  ['2026-01-14T23:00:00Z', '15/01/2026 à 00:00 (heure de Paris)'],
  ['2026-03-29T00:59:59Z', '29/03/2026 à 01:59 (heure de Paris)'],
  ['2026-03-29T01:00:00Z', '29/03/2026 à 03:00 (heure de Paris)'],
  ['2026-10-25T00:59:59Z', '25/10/2026 à 02:59 (heure de Paris)'],
  ['2026-10-25T01:00:00Z', '25/10/2026 à 02:00 (heure de Paris)'],
  ['2026-10-25T22:59:59Z', '25/10/2026 à 23:59 (heure de Paris)'],
];
for (const [instant, ecrit] of INSTANTS) {
  test(`${instant} is written ${ecrit}`, () => assert.equal(afficherInstant(new Date(instant)), ecrit));
}

/** `HEURES` are hours of Paris with the instant of each; null for an hour that does not exist. */
const HEURES: [string, string, string | null][] = [
  ['2027-03-26', '09:00', '2027-03-26T08:00:00.000Z'],
  ['2027-03-29', '09:00', '2027-03-29T07:00:00.000Z'],
  ['2027-01-15', '00:00', '2027-01-14T23:00:00.000Z'],
  ['2027-07-15', '00:00', '2027-07-14T22:00:00.000Z'],
  ['2027-12-31', '23:59', '2027-12-31T22:59:00.000Z'],
  ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
  ['2027-03-28', '02:00', null],
  ['2027-03-28', '02:30', null],
  ['2027-03-28', '02:59', null],
  ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
  ['2027-10-31', '01:59', '2027-10-30T23:59:00.000Z'],
  // An hour that happens twice is the first of the two.
  ['2027-10-31', '02:00', '2027-10-31T00:00:00.000Z'],
  ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
  ['2027-10-31', '02:59', '2027-10-31T00:59:00.000Z'],
  ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
  ['2027-02-30', '10:00', null],
  ['2027-03-26', '24:00', null],
];
for (const [jour, heure, instant] of HEURES) {
  test(`${heure} on ${jour} in Paris is ${instant ?? 'no instant'}`, () => {
    const trouve = instantDeParis(jour, heure);
    assert.equal(trouve?.toISOString() ?? null, instant);
    if (trouve) assert.deepEqual([jourDeParis(trouve), heureDeParis(trouve)], [jour, heure]);
  });
}

test('each minute of a year of Paris has its instant, but the hour that is skipped', () => {
  const absentes: string[] = [];
  for (let jour = '2027-01-01'; jour < '2028-01-01'; jour = ajouterJours(jour, 1)) {
    for (let heure = 0; heure < 24; heure += 1) {
      const dite = `${String(heure).padStart(2, '0')}:15`;
      if (!instantDeParis(jour, dite)) absentes.push(`${jour} ${dite}`);
    }
  }
  assert.deepEqual(absentes, ['2027-03-28 02:15']);
});

const PLAGES: [string, string, string][] = [
  [
    '2027-03-09T09:00:00Z',
    '2027-03-09T09:20:00Z',
    'mardi 9 mars 2027 de 10\u00a0h\u00a000 à 10\u00a0h\u00a020 (heure de Paris)',
  ],
  [
    '2027-03-29T12:00:00Z',
    '2027-03-29T12:30:00Z',
    'lundi 29 mars 2027 de 14\u00a0h\u00a000 à 14\u00a0h\u00a030 (heure de Paris)',
  ],
  [
    '2027-03-11T08:00:00Z',
    '2027-03-11T08:20:00Z',
    'jeudi 11 mars 2027 de 9\u00a0h\u00a000 à 9\u00a0h\u00a020 (heure de Paris)',
  ],
  [
    '2027-07-01T05:05:00Z',
    '2027-07-01T05:25:00Z',
    'jeudi 1er juillet 2027 de 7\u00a0h\u00a005 à 7\u00a0h\u00a025 (heure de Paris)',
  ],
  [
    '2026-12-31T23:30:00Z',
    '2026-12-31T23:50:00Z',
    'vendredi 1er janvier 2027 de 0\u00a0h\u00a030 à 0\u00a0h\u00a050 (heure de Paris)',
  ],
];
for (const [debut, fin, dite] of PLAGES) {
  test(`${debut} is said « ${dite} »`, () => {
    const plage = { debut: new Date(debut), fin: new Date(fin) };
    assert.equal(direPlage(plage), dite);
    assert.ok(dite.startsWith(direJour(plage.debut)));
    assert.ok(dite.includes(direHeure(plage.debut)));
  });
}
