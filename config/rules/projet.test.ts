import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Organisation, preparer } from './organisation.ts';
import {
  type Bilan,
  direBilan,
  direManque,
  direRenfort,
  manqueDePlaces,
  minutesAAjouter,
  nomDuCreneau,
  retenus,
} from './projet.ts';

const AUJOURDHUI = '2027-01-04';
const ORGANISATION: Organisation = {
  jours: ['2027-03-09', '2027-03-10', '2027-03-11'],
  plages: [
    { de: '09:00', a: '12:30' },
    { de: '14:00', a: '17:30' },
  ],
  duree: 20,
  pause: 10,
  pauseApres: 3,
  jurys: [
    { nom: 'Jury 1', salle: 'B12', lien: '' },
    { nom: 'Jury 2', salle: 'B13', lien: '' },
  ],
  places: 1,
};

function creneaux(organisation: Organisation) {
  const prepare = preparer(organisation, AUJOURDHUI);
  assert.ok(prepare.ok);
  return prepare.creneaux;
}

const TROIS_JOURS: Bilan = { jours: 3, jurys: 2, creneaux: 108, places: 108, dossiers: 60 };
const BILANS: [string, Bilan, number | null, string][] = [
  ['more than enough', TROIS_JOURS, null, '3 jours × 2 jurys : 108 créneaux pour 60 dossiers complets (48 de plus).'],
  [
    'just enough',
    { ...TROIS_JOURS, dossiers: 108 },
    null,
    '3 jours × 2 jurys : 108 créneaux pour 108 dossiers complets (juste assez).',
  ],
  [
    'too few',
    { ...TROIS_JOURS, dossiers: 120 },
    15,
    '3 jours × 2 jurys : 108 créneaux pour 120 dossiers complets : il manque 12 créneaux. Ajoutez une demi-journée, un jury, ou 15 minutes à la fin de chaque jour.',
  ],
  [
    'one too few, and no time would do',
    { jours: 1, jurys: 1, creneaux: 1, places: 1, dossiers: 2 },
    null,
    '1 jour × 1 jury : 1 créneau pour 2 dossiers complets : il manque 1 créneau. Ajoutez une demi-journée ou un jury.',
  ],
  [
    'several places a créneau',
    { ...TROIS_JOURS, places: 216 },
    null,
    '3 jours × 2 jurys : 108 créneaux (216 places) pour 60 dossiers complets (156 de plus).',
  ],
  [
    'too few of them',
    { ...TROIS_JOURS, places: 216, dossiers: 217 },
    null,
    '3 jours × 2 jurys : 108 créneaux (216 places) pour 217 dossiers complets : il manque 1 place. Ajoutez une demi-journée ou un jury.',
  ],
  [
    'nobody yet',
    { ...TROIS_JOURS, dossiers: 0 },
    null,
    '3 jours × 2 jurys : 108 créneaux pour 0 dossier complet (108 de plus).',
  ],
];
for (const [dit, bilan, minutes, phrase] of BILANS) {
  test(`places against people: ${dit}`, () => {
    assert.equal(direBilan(bilan, minutes).replaceAll(/\s/g, ' '), phrase);
  });
}

const MANQUES: [string, { places: number; attendent: number }, number, string | null][] = [
  ['a place each', { places: 60, attendent: 0 }, 60, null],
  ['one too few', { places: 59, attendent: 0 }, 60, '60 convoqués sans créneau, 59 places libres'],
  ['a place each but for who waits', { places: 60, attendent: 1 }, 60, '61 convoqués sans créneau, 60 places libres'],
  ['one place for one more', { places: 1, attendent: 1 }, 1, '2 convoqués sans créneau, 1 place libre'],
  ['none', { places: 0, attendent: 0 }, 1, '1 convoqué sans créneau, 0 place libre'],
  ['none, for nobody more', { places: 0, attendent: 12 }, 0, null],
];
for (const [dit, affluence, nouveaux, phrase] of MANQUES) {
  test(`places for those who are convoked: ${dit}`, () => {
    const manque = manqueDePlaces(affluence, nouveaux);
    assert.equal(manque && direManque(manque).replaceAll(/\s/g, ' '), phrase);
  });
}

const ALLONGEMENTS: [string, Partial<Organisation>, { dossiers: number; retires: number }, number | null][] = [
  // The day of 9 × 20 minutes and 3 breaks ends at 17:30: its next créneaux end at 17:50.
  ['one créneau more', {}, { dossiers: 109, retires: 0 }, 20],
  ['a créneau a day and a jury more', {}, { dossiers: 114, retires: 0 }, 20],
  ['two of them', {}, { dossiers: 115, retires: 0 }, 40],
  ['what was taken out', {}, { dossiers: 108, retires: 6 }, 20],
  ['more than three hours', {}, { dossiers: 500, retires: 0 }, null],
  ['past midnight', { plages: [{ de: '22:00', a: '23:50' }] }, { dossiers: 500, retires: 0 }, null],
  ['nothing that can be laid', { duree: 0 }, { dossiers: 5, retires: 0 }, null],
];
for (const [dit, choix, besoin, minutes] of ALLONGEMENTS) {
  test(`time to add for ${dit}: ${minutes ?? 'none'}`, () => {
    assert.equal(minutesAAjouter({ ...ORGANISATION, ...choix }, { ...besoin, aujourdhui: AUJOURDHUI }), minutes);
  });
}

test('a créneau that is taken out leaves the others; one that is not planned takes nothing out', () => {
  const tous = creneaux(ORGANISATION);
  const [premier] = tous;
  assert.ok(premier);
  const ecarte = { piste: 1, debut: premier.debut.toISOString() };
  const gardes = retenus(tous, [ecarte, ecarte, { piste: 7, debut: ecarte.debut }]);
  assert.deepEqual(gardes, tous.slice(1));
});

test('a créneau has one name, however its instant is written', () => {
  const utc = nomDuCreneau({ piste: 1, debut: '2027-03-09T08:00:00Z' });
  assert.equal(nomDuCreneau({ piste: 1, debut: '2027-03-09T08:00:00.000Z' }), utc);
  assert.notEqual(nomDuCreneau({ piste: 11, debut: '2027-03-09T08:00:00Z' }), utc);
});

test('a preview of 120 créneaux is made in less than 50 ms', () => {
  const organisation = { ...ORGANISATION, plages: [{ de: '08:00', a: '18:00' }], duree: 30, pause: 0 };
  const debut = performance.now();
  const gardes = retenus(creneaux(organisation), []);
  const duree = performance.now() - debut;
  assert.equal(gardes.length, 120);
  assert.ok(duree < 50, `${duree} ms`);
});

const RENFORTS: [string, Parameters<typeof direRenfort>[0], string][] = [
  ['for nobody yet', { creneaux: 6, places: 6, attendent: 0, offertes: 0 }, '6 créneaux de plus.'],
  [
    'that is enough',
    { creneaux: 18, places: 18, attendent: 60, offertes: 42 },
    '18 créneaux de plus : 60 places libres pour 60 convoqués sans créneau.',
  ],
  [
    'that is not',
    { creneaux: 6, places: 12, attendent: 60, offertes: 42 },
    '6 créneaux de plus (12 places) : 54 places libres pour 60 convoqués sans créneau, il en manque 6.',
  ],
  [
    'of one place for one person',
    { creneaux: 1, places: 1, attendent: 1, offertes: 0 },
    '1 créneau de plus : 1 place libre pour 1 convoqué sans créneau.',
  ],
];
for (const [dit, renfort, phrase] of RENFORTS) {
  test(`créneaux are added ${dit}`, () => assert.equal(direRenfort(renfort).replaceAll('\u00a0', ' '), phrase));
}
