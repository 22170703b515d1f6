import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type CodeRefus, refusDe } from '../refusals.ts';
import {
  type CreneauLu,
  convocationSuivante,
  type EtatConvocation,
  EVENEMENTS_CONVOCATION,
  type EvenementConvocation,
  estAtteignable,
  estComplet,
  estUrgent,
  HEURES_AVANT,
  horairesLibres,
  limiteDuCreneau,
  peutAnnuler,
  peutChanger,
  peutConvoquer,
  peutPlacer,
  peutReserver,
  type ReglesEntretien,
  seChevauchent,
  TRANSITIONS_CONVOCATION,
} from './entretien.ts';
import { ETATS_CANDIDATURE, type EtatCandidature } from './etats.ts';

const ETATS = ['aucune', 'convoque', 'reserve', 'retiree', 'close'] as const;
type ParEtat = readonly (EtatConvocation | null)[];

/** `MACHINE` transcribes entretiens §3: for each event who raises it, then the state it leads to from each of `ETATS`. */
const MACHINE: Record<EvenementConvocation, readonly [acteur: string, vers: ParEtat]> = {
  convoquer: ['secretariat', ['convoque', null, null, 'convoque', 'convoque']],
  reserver: ['candidat', [null, 'reserve', null, null, null]],
  changer: ['candidat', [null, null, 'reserve', null, null]],
  annuler: ['candidat', [null, null, 'convoque', null, null]],
  deplacer: ['secretariat', [null, 'reserve', 'reserve', null, null]],
  liberer: ['secretariat', [null, null, 'convoque', null, null]],
  retirer: ['secretariat', [null, 'retiree', 'retiree', null, null]],
  clore: ['dossier', [null, 'close', 'close', null, null]],
  informer: ['secretariat', [null, null, 'reserve', null, null]],
  pointer: ['secretariat', [null, null, 'reserve', null, null]],
};

describe('the machine of a convocation', () => {
  for (const evenement of EVENEMENTS_CONVOCATION) {
    const [acteur, vers] = MACHINE[evenement];
    test(`${evenement} is the act of ${acteur}`, () => assert.equal(TRANSITIONS_CONVOCATION[evenement].acteur, acteur));
    for (const [rang, etat] of ETATS.entries()) {
      test(`${evenement} from ${etat}: ${vers[rang] ?? 'not possible'}`, () =>
        assert.equal(convocationSuivante(evenement, etat) ?? null, vers[rang]));
    }
  }
});

const le = (instant: string) => new Date(instant);
const apres = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
const DEBUT = le('2027-03-09T09:00:00Z');
const CRENEAU = { debut: DEBUT, fin: le('2027-03-09T09:20:00Z') };
const REGLES: ReglesEntretien = { etat: 'ouvert', delaiHeures: HEURES_AVANT, ouvreLe: null, fermeLe: null };
const VEILLE = le('2027-03-08T09:00:00Z');

const LIMITES: [string, Partial<ReglesEntretien>, string][] = [
  ['24 hours before', {}, '2027-03-08T09:00:00.000Z'],
  ['two hours before', { delaiHeures: 2 }, '2027-03-09T07:00:00.000Z'],
  ['until it begins', { delaiHeures: 0 }, '2027-03-09T09:00:00.000Z'],
  ['the closing, when it is before', { fermeLe: le('2027-03-05T22:59:59Z') }, '2027-03-05T22:59:59.000Z'],
  ['24 hours before, when the closing is after', { fermeLe: le('2027-03-09T08:00:00Z') }, '2027-03-08T09:00:00.000Z'],
];
for (const [dit, regles, limite] of LIMITES) {
  test(`the limit of a créneau is ${dit}`, () =>
    assert.equal(limiteDuCreneau(CRENEAU, { ...REGLES, ...regles }).toISOString(), limite));
}

test('24 hours are real hours on the days when clocks change', () => {
  // Sunday 28 March 2027, 10:00 in Paris is 08:00 UTC: 24 hours before, it was 09:00 in Paris.
  const limite = limiteDuCreneau({ debut: le('2027-03-28T08:00:00Z') }, REGLES);
  assert.equal(limite.toISOString(), '2027-03-27T08:00:00.000Z');
});

/** `tousLesActes` gives what each of the three acts answers on the same créneau at the same instant. */
function tousLesActes(regles: ReglesEntretien, instant: Date): (CodeRefus | 'ok')[] {
  const choix = { etatDossier: 'complete', creneau: CRENEAU, regles, ailleurs: [], instant } as const;
  const tenu = { creneau: CRENEAU, regles };
  return [
    peutReserver({ ...choix, etat: 'convoque' }),
    peutChanger({ ...choix, etat: 'reserve', tenu }),
    peutAnnuler('reserve', tenu, instant),
  ].map((decision) => refusDe(decision)[0]?.code ?? 'ok');
}
const TARD = 'reservation_trop_tard';
const TOT = 'reservation_trop_tot';
const SECONDES: [string, Partial<ReglesEntretien>, Date, ReturnType<typeof tousLesActes>][] = [
  ['a second before 24 h', {}, apres(VEILLE, -1000), ['ok', 'ok', 'ok']],
  ['24 h before to the second', {}, VEILLE, ['ok', 'ok', 'ok']],
  ['within that last second', {}, apres(VEILLE, 999), ['ok', 'ok', 'ok']],
  ['a second after', {}, apres(VEILLE, 1000), [TARD, TARD, TARD]],
  ['a year after', {}, le('2028-03-09T09:00:00Z'), [TARD, TARD, TARD]],
  [
    'the closing to the second',
    { fermeLe: le('2027-03-05T22:59:59Z') },
    le('2027-03-05T22:59:59Z'),
    ['ok', 'ok', 'ok'],
  ],
  [
    'within the last second before the closing',
    { fermeLe: le('2027-03-05T22:59:59Z') },
    le('2027-03-05T22:59:59.999Z'),
    ['ok', 'ok', 'ok'],
  ],
  [
    'a second after the closing',
    { fermeLe: le('2027-03-05T22:59:59Z') },
    le('2027-03-05T23:00:00Z'),
    [TARD, TARD, TARD],
  ],
  // Before the opening nothing is booked; who was placed by the IUT may still say that they will not come.
  ['a millisecond before the opening', { ouvreLe: apres(VEILLE, -5000) }, apres(VEILLE, -5001), [TOT, TOT, 'ok']],
  ['the opening to the millisecond', { ouvreLe: apres(VEILLE, -5000) }, apres(VEILLE, -5000), ['ok', 'ok', 'ok']],
  ['an entretien that is closed', { etat: 'ferme' }, apres(VEILLE, -1000), [TARD, TARD, 'ok']],
  ['an entretien that is not open yet', { etat: 'brouillon' }, apres(VEILLE, -1000), [TARD, TARD, 'ok']],
  ['an entretien that is cancelled', { etat: 'annule' }, apres(VEILLE, -1000), [TARD, TARD, 'ok']],
];
describe('to book, to change and to cancel have one limit', () => {
  for (const [dit, regles, instant, attendus] of SECONDES) {
    test(`${dit}: ${attendus.join(', ')}`, () => {
      assert.deepEqual(tousLesActes({ ...REGLES, ...regles }, instant), attendus);
      assert.equal(estAtteignable(CRENEAU, { ...REGLES, ...regles }, instant), attendus[0] === 'ok');
    });
  }
});

/** `CONVOCABLE` says what a convocation of a dossier in each state answers, and a réservation. */
const CONVOCABLE: Record<EtatCandidature, readonly [convoquer: boolean, reserver: boolean]> = {
  en_constitution: [false, false],
  transmise: [true, true],
  // Compléments may be asked of who is convoked already.
  incomplete: [false, true],
  complete: [true, true],
  irrecevable: [false, false],
  abandonnee: [false, false],
  non_transmise: [false, false],
};
const CHOIX = { creneau: CRENEAU, regles: REGLES, ailleurs: [], instant: apres(VEILLE, -1000) } as const;
const TENU = {
  creneau: { debut: le('2027-03-10T09:00:00Z'), fin: le('2027-03-10T09:20:00Z') },
  regles: REGLES,
};

for (const etatDossier of ETATS_CANDIDATURE) {
  const [convoquer, reserver] = CONVOCABLE[etatDossier];
  test(`a dossier ${etatDossier} is ${convoquer ? '' : 'not '}convoked`, () => {
    assert.deepEqual(refusDe(peutConvoquer(etatDossier, false)), convoquer ? [] : [{ code: 'dossier_non_convocable' }]);
    assert.deepEqual(refusDe(peutConvoquer(etatDossier, true)), [
      { code: convoquer ? 'deja_convoque' : 'dossier_non_convocable' },
    ]);
  });
  test(`a dossier ${etatDossier} that was convoked ${reserver ? 'books and changes' : 'does not'}`, () => {
    const attendu = reserver ? [] : [{ code: 'dossier_non_convocable' }];
    assert.deepEqual(refusDe(peutReserver({ ...CHOIX, etat: 'convoque', etatDossier })), attendu);
    assert.deepEqual(refusDe(peutChanger({ ...CHOIX, etat: 'reserve', etatDossier, tenu: TENU })), attendu);
  });
}

for (const etat of ['convoque', 'reserve', 'retiree', 'close'] as const) {
  test(`a convocation ${etat}: what may be done`, () => {
    const choix = { ...CHOIX, etat, etatDossier: 'complete' } as const;
    assert.equal(peutReserver(choix).ok, etat === 'convoque');
    assert.equal(peutChanger({ ...choix, tenu: TENU }).ok, etat === 'reserve');
    assert.equal(peutAnnuler(etat, TENU, choix.instant).ok, etat === 'reserve');
    if (etat === 'retiree') {
      assert.deepEqual(refusDe(peutReserver(choix)), [{ code: 'reservation_changee' }]);
      assert.deepEqual(refusDe(peutChanger({ ...choix, tenu: TENU })), [{ code: 'reservation_changee' }]);
      assert.deepEqual(refusDe(peutAnnuler(etat, TENU, choix.instant)), [{ code: 'reservation_changee' }]);
    }
  });
}

describe('a change is checked on the créneau that is left too', () => {
  const choix = { ...CHOIX, etat: 'reserve', etatDossier: 'complete' } as const;
  const proche = { creneau: { debut: apres(choix.instant, 3_600_000), fin: apres(choix.instant, 4_800_000) } };
  test('one that begins within the hour is not left for another', () =>
    assert.deepEqual(refusDe(peutChanger({ ...choix, tenu: { ...proche, regles: REGLES } })), [{ code: TARD }]));
  test('nor is one whose entretien closed for changes', () => {
    const regles = { ...REGLES, fermeLe: apres(choix.instant, -1000) };
    assert.deepEqual(refusDe(peutChanger({ ...choix, tenu: { ...TENU, regles } })), [{ code: TARD }]);
  });
  test('its own rules count, not those of the new one', () =>
    assert.deepEqual(
      refusDe(peutChanger({ ...choix, tenu: { ...proche, regles: { ...REGLES, delaiHeures: 1 } } })),
      [],
    ));
});

const PLAGES: [string, [string, string], boolean][] = [
  ['the same hour', ['09:00', '09:20'], true],
  ['its last minute', ['09:19', '09:40'], true],
  ['its first minute', ['08:40', '09:01'], true],
  ['inside it', ['09:05', '09:10'], true],
  ['around it', ['08:00', '12:00'], true],
  ['just before it', ['08:40', '09:00'], false],
  ['just after it', ['09:20', '09:40'], false],
  ['far from it', ['15:00', '15:20'], false],
];
for (const [dit, [de, a], melees] of PLAGES) {
  test(`an entretien elsewhere at ${dit} ${melees ? 'forbids' : 'lets'} it be booked`, () => {
    const autre = { debut: le(`2027-03-09T${de}:00Z`), fin: le(`2027-03-09T${a}:00Z`) };
    assert.deepEqual([seChevauchent(autre, CRENEAU), seChevauchent(CRENEAU, autre)], [melees, melees]);
    const choix = { ...CHOIX, etatDossier: 'complete', ailleurs: [autre] } as const;
    const attendu = melees ? [{ code: 'entretien_a_la_meme_heure' }] : [];
    assert.deepEqual(refusDe(peutReserver({ ...choix, etat: 'convoque' })), attendu);
    assert.deepEqual(refusDe(peutChanger({ ...choix, etat: 'reserve', tenu: TENU })), attendu);
  });
}

/** `creneau` is one at 10:00 in Paris with a place, unless said otherwise. */
const creneau = (
  choix: Partial<Omit<CreneauLu, 'debut' | 'fin'>> & { debut?: string; fin?: string } = {},
): CreneauLu => ({
  ...{ id: 'a', capacite: 1, prises: 0, etat: 'ouvert' },
  ...choix,
  debut: le(`2027-03-09T${choix.debut ?? '09:00'}:00Z`),
  fin: le(`2027-03-09T${choix.fin ?? '09:20'}:00Z`),
});
const LISTES: [string, CreneauLu[], Partial<ReglesEntretien>, string[]][] = [
  ['none', [], {}, []],
  ['one with a place', [creneau()], {}, ['09:00 1']],
  [
    'two juries at one hour are one, with the sum of their places',
    [creneau(), creneau({ capacite: 3, prises: 1 })],
    {},
    ['09:00 3'],
  ],
  ['a full jury adds nothing to the other', [creneau(), creneau({ prises: 1 })], {}, ['09:00 1']],
  ['a full one is hidden', [creneau({ prises: 1 })], {}, []],
  ['a withdrawn one is hidden', [creneau({ etat: 'retire' })], {}, []],
  ['one past its limit is hidden', [creneau(), creneau({ debut: '08:30', fin: '08:50' })], {}, ['09:00 1']],
  ['all are hidden before the opening', [creneau()], { ouvreLe: VEILLE }, []],
  ['all are hidden after the closing', [creneau()], { fermeLe: le('2027-03-05T22:59:59Z') }, []],
  ['all are hidden once the entretien is closed', [creneau()], { etat: 'ferme' }, []],
  [
    'they come in the order of their hours',
    [creneau({ debut: '11:00', fin: '11:20' }), creneau(), creneau({ debut: '10:00', fin: '10:20' })],
    {},
    ['09:00 1', '10:00 1', '11:00 1'],
  ],
];
describe('the hours that are free', () => {
  for (const [dit, creneaux, regles, attendus] of LISTES) {
    test(dit, () => {
      const libres = horairesLibres(creneaux, { ...REGLES, ...regles }, apres(VEILLE, -1000));
      assert.deepEqual(
        libres.map(({ debut, places }) => `${debut.toISOString().slice(11, 16)} ${places}`),
        attendus,
      );
    });
  }
});

test('two juries that take a different time at one hour are one, until the later end', () => {
  const creneaux = [creneau({ fin: '09:30' }), creneau()];
  for (const liste of [creneaux, creneaux.toReversed()]) {
    const [horaire, ...autres] = horairesLibres(liste, REGLES, apres(VEILLE, -1000));
    assert.deepEqual([horaire?.fin.toISOString(), horaire?.places, autres], ['2027-03-09T09:30:00.000Z', 2, []]);
  }
});

const COMPLETS: [string, CreneauLu[], Partial<ReglesEntretien>, boolean][] = [
  ['nothing was laid', [], {}, false],
  ['a place is left', [creneau({ prises: 1 }), creneau()], {}, false],
  ['all is taken', [creneau({ prises: 1 }), creneau({ capacite: 2, prises: 2 })], {}, true],
  ['what is withdrawn does not count', [creneau({ prises: 1 }), creneau({ etat: 'retire' })], {}, true],
  ['a free one past its limit does not count', [creneau({ prises: 1 }), creneau({ debut: '08:30' })], {}, true],
  ['what is taken may no longer be booked', [creneau({ prises: 1, debut: '08:30' })], {}, false],
  ['the time to book has not come', [creneau({ prises: 1 })], { ouvreLe: VEILLE }, false],
  ['the entretien is closed', [creneau({ prises: 1 })], { etat: 'ferme' }, false],
];
describe('an entretien is full when somebody holds all that could still be booked', () => {
  for (const [dit, creneaux, regles, attendu] of COMPLETS) {
    test(`${dit}: ${attendu}`, () =>
      assert.equal(estComplet(creneaux, { ...REGLES, ...regles }, apres(VEILLE, -1000)), attendu));
  }
});

const PLACEMENTS: [EtatConvocation, EtatCandidature, string | null][] = [
  ['convoque', 'complete', null],
  ['convoque', 'transmise', null],
  ['reserve', 'incomplete', null],
  ['reserve', 'abandonnee', 'dossier_non_convocable'],
  ['convoque', 'irrecevable', 'dossier_non_convocable'],
  ['retiree', 'complete', 'convocation_perimee'],
  ['close', 'complete', 'convocation_perimee'],
];
describe('the secretariat places whoever is convoked, whatever the hour', () => {
  for (const [etat, etatDossier, refus] of PLACEMENTS) {
    test(`${etat}, dossier ${etatDossier}: ${refus ?? 'placed'}`, () => {
      const decision = peutPlacer(etat, etatDossier);
      assert.equal(decision.ok ? null : decision.refus[0].code, refus);
    });
  }
});

const URGENCES: [string, number, boolean][] = [
  ['in a day', 24, false],
  ['in less than a day', 23.99, true],
  ['now', 0, false],
  ['an hour ago', -1, false],
];
describe('what is told within a day of an entretien is urgent', () => {
  for (const [dit, heures, attendu] of URGENCES) {
    test(dit, () => assert.equal(estUrgent(apres(VEILLE, heures * 3_600_000), VEILLE), attendu));
  }
});
