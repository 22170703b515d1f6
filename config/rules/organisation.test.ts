import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { direHeure } from '../heures.ts';
import { ajouterJours, type Jour, jourDeParis } from '../paris.ts';
import {
  CRENEAUX_MAX,
  chevauchements,
  direJourChome,
  FAUTES_ORGANISATION,
  type Faute,
  nomDuFerie,
  type Organisation,
  PISTES_MAX,
  preparer,
} from './organisation.ts';

const AUJOURDHUI = '2027-01-15';
const jury = (nom: string) => ({ nom, salle: `Salle ${nom}`, lien: '' });
const GUIDE: Organisation = {
  jours: ['2027-03-09', '2027-03-10', '2027-03-11'],
  plages: [
    { de: '09:00', a: '12:30' },
    { de: '14:00', a: '17:30' },
  ],
  duree: 20,
  pause: 10,
  pauseApres: 3,
  jurys: [jury('A'), jury('B')],
  places: 1,
};

function creneaux(choix: Partial<Organisation> = {}) {
  const prepare = preparer({ ...GUIDE, ...choix }, AUJOURDHUI);
  assert.ok(prepare.ok, JSON.stringify(prepare));
  return prepare.creneaux;
}
function fautes(choix: Partial<Organisation>): Faute[] {
  const prepare = preparer({ ...GUIDE, ...choix }, AUJOURDHUI);
  return prepare.ok ? [] : prepare.fautes;
}
const heures = (lus: { debut: Date; fin: Date }[]) =>
  lus.map(({ debut, fin }) => `${direHeure(debut)}–${direHeure(fin)}`);

describe('three days, two juries, lunch, a pause after each three', () => {
  test('makes 108 créneaux, in order, the juries of an hour together', () => {
    const tous = creneaux();
    assert.equal(tous.length, 108);
    const ordre = tous.map(({ debut, piste }) => debut.getTime() * PISTES_MAX + piste);
    assert.deepEqual(
      ordre,
      ordre.toSorted((a, b) => a - b),
    );
    for (const jour of GUIDE.jours) assert.equal(tous.filter(({ debut }) => jourDeParis(debut) === jour).length, 36);
  });

  test('has these hours each day for each jury', () => {
    const matin = [
      '9\u00a0h\u00a000–9\u00a0h\u00a020',
      '9\u00a0h\u00a020–9\u00a0h\u00a040',
      '9\u00a0h\u00a040–10\u00a0h\u00a000',
      '10\u00a0h\u00a010–10\u00a0h\u00a030',
      '10\u00a0h\u00a030–10\u00a0h\u00a050',
    ].concat([
      '10\u00a0h\u00a050–11\u00a0h\u00a010',
      '11\u00a0h\u00a020–11\u00a0h\u00a040',
      '11\u00a0h\u00a040–12\u00a0h\u00a000',
      '12\u00a0h\u00a000–12\u00a0h\u00a020',
    ]);
    const apresMidi = [
      '14\u00a0h\u00a000–14\u00a0h\u00a020',
      '14\u00a0h\u00a020–14\u00a0h\u00a040',
      '14\u00a0h\u00a040–15\u00a0h\u00a000',
      '15\u00a0h\u00a010–15\u00a0h\u00a030',
    ].concat([
      '15\u00a0h\u00a030–15\u00a0h\u00a050',
      '15\u00a0h\u00a050–16\u00a0h\u00a010',
      '16\u00a0h\u00a020–16\u00a0h\u00a040',
      '16\u00a0h\u00a040–17\u00a0h\u00a000',
      '17\u00a0h\u00a000–17\u00a0h\u00a020',
    ]);
    for (const jour of GUIDE.jours) {
      for (const piste of [1, 2]) {
        const siens = creneaux().filter((un) => un.piste === piste && jourDeParis(un.debut) === jour);
        assert.deepEqual(heures(siens), [...matin, ...apresMidi]);
      }
    }
  });

  test('gives each jury its room and its places', () => {
    const [premier, second] = creneaux({ places: 4 });
    const dits = [premier, second].map((un) => [un?.piste, un?.jury, un?.salle, un?.lien, un?.capacite]);
    assert.deepEqual(dits, [
      [1, 'A', 'Salle A', '', 4],
      [2, 'B', 'Salle B', '', 4],
    ]);
  });
});

test('without a pause, they follow each other', () => {
  const [un] = [{ jours: ['2027-03-09'], plages: [{ de: '09:00', a: '10:00' }], jurys: [jury('A')], pause: 0 }];
  assert.deepEqual(heures(creneaux(un)), [
    '9\u00a0h\u00a000–9\u00a0h\u00a020',
    '9\u00a0h\u00a020–9\u00a0h\u00a040',
    '9\u00a0h\u00a040–10\u00a0h\u00a000',
  ]);
});

test('a half-day that does not divide keeps what is left for nobody', () => {
  const un = { jours: ['2027-03-09'], plages: [{ de: '09:00', a: '09:59' }], jurys: [jury('A')] };
  assert.deepEqual(heures(creneaux(un)), ['9\u00a0h\u00a000–9\u00a0h\u00a020', '9\u00a0h\u00a020–9\u00a0h\u00a040']);
});

test('a half-day as long as one entretien makes one', () =>
  assert.equal(
    creneaux({ jours: ['2027-03-09'], plages: [{ de: '09:00', a: '09:20' }], jurys: [jury('A')] }).length,
    1,
  ));

test('days and half-days are put in order, and a day said twice counts once', () => {
  const dits = creneaux({
    jours: ['2027-03-11', '2027-03-09', '2027-03-11', '2027-03-10', '2027-03-09'],
    plages: [...GUIDE.plages].reverse(),
  });
  assert.deepEqual(dits, creneaux());
});

/** `NUITS` cross a change of hour: real hours are counted, without hole nor overlap. */
const NUITS: [Jour, { de: string; a: string }, string[]][] = [
  [
    '2027-03-28',
    { de: '01:00', a: '04:00' },
    [
      '1\u00a0h\u00a000–1\u00a0h\u00a030',
      '1\u00a0h\u00a030–3\u00a0h\u00a000',
      '3\u00a0h\u00a000–3\u00a0h\u00a030',
      '3\u00a0h\u00a030–4\u00a0h\u00a000',
    ],
  ],
  [
    '2027-10-31',
    { de: '01:30', a: '03:30' },
    [
      '1\u00a0h\u00a030–2\u00a0h\u00a000',
      '2\u00a0h\u00a000–2\u00a0h\u00a030',
      '2\u00a0h\u00a030–2\u00a0h\u00a000',
      '2\u00a0h\u00a000–2\u00a0h\u00a030',
      '2\u00a0h\u00a030–3\u00a0h\u00a000',
      '3\u00a0h\u00a000–3\u00a0h\u00a030',
    ],
  ],
];
for (const [jour, plage, attendues] of NUITS) {
  test(`the night of ${jour} has neither hole nor overlap`, () => {
    const choix = { jours: [jour], plages: [plage], duree: 30, pause: 0, jurys: [jury('A')] };
    const nuit = creneaux(choix);
    assert.deepEqual(heures(nuit), attendues);
    for (const [rang, { debut, fin }] of nuit.entries()) {
      assert.equal(fin.getTime() - debut.getTime(), 30 * 60_000);
      if (rang > 0) assert.equal(debut.getTime(), nuit[rang - 1]?.fin.getTime());
    }
  });
}

for (const jour of ['2027-03-28', '2027-10-31']) {
  test(`the working hours of ${jour} are those of any other day`, () =>
    assert.deepEqual(heures(creneaux({ jours: [jour] })), heures(creneaux({ jours: ['2027-03-09'] }))));
}

/** `FAUTES` gives each bad input its field and its fault. */
const FAUTES: [string, Partial<Organisation>, [champ: string, faute: keyof typeof FAUTES_ORGANISATION][]][] = [
  ['no day', { jours: [] }, [['jours', 'jours']]],
  ['a past day', { jours: ['2027-03-09', '2027-01-14'] }, [['jours.1', 'jour_passe']]],
  ['today', { jours: [AUJOURDHUI] }, []],
  ['no half-day', { plages: [] }, [['plages', 'plages']]],
  ['an end before its start', { plages: [{ de: '14:00', a: '09:00' }] }, [['plages.0', 'plage_inversee']]],
  ['an end at its start', { plages: [{ de: '14:00', a: '14:00' }] }, [['plages.0', 'plage_inversee']]],
  ['a half-day shorter than an entretien', { plages: [{ de: '09:00', a: '09:19' }] }, [['plages.0', 'plage_courte']]],
  [
    'half-days that overlap',
    { plages: [...GUIDE.plages, { de: '12:00', a: '13:00' }] },
    [['plages.2', 'plages_melees']],
  ],
  ['half-days that touch', { plages: [...GUIDE.plages, { de: '12:30', a: '14:00' }] }, []],
  [
    'the same half-day twice',
    {
      plages: [
        { de: '09:00', a: '12:00' },
        { de: '09:00', a: '12:00' },
      ],
    },
    [['plages.1', 'plages_melees']],
  ],
  [
    'an hour that does not exist that day',
    { jours: ['2027-03-27', '2027-03-28'], plages: [{ de: '02:30', a: '05:00' }] },
    [['plages.0', 'heure_inexistante']],
  ],
  ['it exists the day before', { jours: ['2027-03-27'], plages: [{ de: '02:30', a: '05:00' }] }, []],
  [
    'an end that does not exist that day',
    { jours: ['2027-03-28'], plages: [{ de: '00:30', a: '02:00' }] },
    [['plages.0', 'heure_inexistante']],
  ],
  [
    'a half-day that the change of hour makes too short',
    { jours: ['2027-03-27', '2027-03-28'], plages: [{ de: '01:30', a: '03:10' }], duree: 45 },
    [['plages.0', 'plage_courte']],
  ],
  [
    'a day that is not one',
    { jours: ['2027-02-30'] },
    [
      ['plages.0', 'heure_inexistante'],
      ['plages.1', 'heure_inexistante'],
    ],
  ],
  ['4 minutes', { duree: 4 }, [['duree', 'duree']]],
  ['5 minutes', { duree: 5, jours: ['2027-03-09'] }, []],
  ['240 minutes', { duree: 240, plages: [{ de: '08:00', a: '12:00' }] }, []],
  ['241 minutes', { duree: 241, plages: [{ de: '08:00', a: '20:00' }] }, [['duree', 'duree']]],
  ['half a minute', { duree: 20.5 }, [['duree', 'duree']]],
  ['no number for a duration', { duree: Number.NaN }, [['duree', 'duree']]],
  ['a pause below zero', { pause: -1 }, [['pause', 'pause']]],
  ['a pause of 121 minutes', { pause: 121 }, [['pause', 'pause']]],
  ['a pause after none', { pauseApres: 0 }, [['pauseApres', 'pause_apres']]],
  ['a pause after 101', { pauseApres: 101 }, [['pauseApres', 'pause_apres']]],
  ['no jury', { jurys: [] }, [['jurys', 'jurys']]],
  ['20 juries', { jurys: Array(20).fill(jury('A')), jours: ['2027-03-09'] }, []],
  ['21 juries', { jurys: Array(21).fill(jury('A')) }, [['jurys', 'jurys']]],
  ['no place', { places: 0 }, [['places', 'places']]],
  ['200 places', { places: 200 }, []],
  ['201 places', { places: 201 }, [['places', 'places']]],
  [
    'everything at once',
    { jours: [], plages: [], duree: 0, pause: -1, pauseApres: 0, jurys: [], places: 0 },
    [
      ['jours', 'jours'],
      ['plages', 'plages'],
      ['duree', 'duree'],
      ['pause', 'pause'],
      ['pauseApres', 'pause_apres'],
      ['jurys', 'jurys'],
      ['places', 'places'],
    ],
  ],
];
describe('what is typed', () => {
  for (const [dit, choix, attendues] of FAUTES) {
    test(`${dit}: ${attendues.map(([champ, faute]) => `${champ} ${faute}`).join(', ') || 'no fault'}`, () =>
      assert.deepEqual(
        fautes(choix),
        attendues.map(([champ, faute]) => ({ champ, faute })),
      ));
  }

  test('whatever is accepted makes at least one créneau', () => {
    for (const [, choix, attendues] of FAUTES) if (attendues.length === 0) assert.ok(creneaux(choix).length > 0);
  });

  test('each fault is a whole French sentence', () => {
    for (const phrase of Object.values(FAUTES_ORGANISATION)) assert.match(phrase, /^\p{Lu}[^'"]*[^\s.]\.$/u);
  });
});

describe('the number of créneaux', () => {
  const jours = (nombre: number) => Array.from({ length: nombre }, (_, rang) => ajouterJours('2027-03-01', rang));
  const un = { plages: [{ de: '09:00', a: '10:00' }], pause: 0, pauseApres: 1, jurys: Array(20).fill(jury('A')) };

  test('is 1 000 at most', () => {
    assert.equal(creneaux({ ...un, duree: 6, jours: jours(5) }).length, CRENEAUX_MAX);
    assert.deepEqual(fautes({ ...un, duree: 6, jours: jours(6) }), [{ champ: 'jours', faute: 'trop' }]);
    assert.deepEqual(
      fautes({
        ...un,
        duree: 6,
        jours: jours(5),
        jurys: Array(20).fill(jury('A')),
        plages: [{ de: '09:00', a: '10:06' }],
      }),
      [{ champ: 'jours', faute: 'trop' }],
    );
  });

  test('is not counted to the end when there are far too many', () => {
    const debut = performance.now();
    const plages = [{ de: '00:00', a: '23:55' }];
    const dits = fautes({ ...un, duree: 5, plages, jours: jours(20_000).filter((jour) => jour < '2050') });
    assert.deepEqual(dits, [{ champ: 'jours', faute: 'trop' }]);
    assert.ok(performance.now() - debut < 2000, `${performance.now() - debut} ms`);
  });
});

test('créneaux overlap on one piste only', () => {
  const plage = (de: string, a: string, piste: number) => ({
    debut: new Date(`2027-03-09T${de}:00Z`),
    fin: new Date(`2027-03-09T${a}:00Z`),
    piste,
  });
  const existants = [plage('09:00', '09:20', 1), plage('10:00', '10:20', 2)];
  const libres = [plage('09:00', '09:20', 2), plage('09:20', '09:40', 1), plage('08:40', '09:00', 1)];
  const pris = [plage('09:10', '09:30', 1), plage('10:00', '10:20', 2), plage('08:00', '12:00', 2)];
  assert.deepEqual(chevauchements([...libres, ...pris], existants), pris);
  assert.deepEqual(chevauchements(libres, []), []);
});

/** `FERIES` are those that move with Easter: Easter Monday, Ascension, Whit Monday (service-public.fr). */
const FERIES: Record<string, string[]> = {
  '2026': ['04-06', '05-14', '05-25'],
  '2027': ['03-29', '05-06', '05-17'],
  '2028': ['04-17', '05-25', '06-05'],
  '2029': ['04-02', '05-10', '05-21'],
  '2030': ['04-22', '05-30', '06-10'],
};
const FIXES = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
for (const [annee, mobiles] of Object.entries(FERIES)) {
  test(`the holidays of ${annee} are these, and no other day`, () => {
    const feries: string[] = [];
    for (let jour = `${annee}-01-01`; jour.startsWith(annee); jour = ajouterJours(jour, 1)) {
      if (nomDuFerie(jour)) feries.push(jour.slice(5));
    }
    assert.deepEqual(feries, [...FIXES, ...mobiles].sort());
  });
}

const JOURS: [Jour, string | null][] = [
  ['2027-03-08', null],
  ['2027-03-12', null],
  ['2027-03-13', 'samedi'],
  ['2027-03-14', 'dimanche'],
  // A holiday on a Sunday is named as a holiday.
  ['2026-11-01', 'Toussaint'],
  ['2027-03-29', 'lundi de Pâques'],
  ['2027-05-06', 'Ascension'],
  ['2027-05-17', 'lundi de Pentecôte'],
  ['2027-01-01', 'jour de l’An'],
  ['2027-05-01', 'fête du Travail'],
  ['2027-05-08', '8 mai'],
  ['2027-07-14', 'fête nationale'],
  ['2027-08-15', 'Assomption'],
  ['2027-11-11', '11 novembre'],
  ['2027-12-25', 'Noël'],
];
for (const [jour, dit] of JOURS)
  test(`${jour} is ${dit ?? 'a day like another'}`, () => assert.equal(direJourChome(jour), dit));
