import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPrevenir, rappelEntretien, rappelReponse } from './rappels-entretien.ts';

const LE_9 = new Date('2027-03-09T09:00:00Z');
const AVANT = new Date('2027-02-20T09:00:00Z');

type Rappel = [
  string,
  instant: string,
  dernier: { jours: number; pour: Date } | null,
  reserveLe: Date,
  number | undefined,
];
const RAPPELS: Rappel[] = [
  ['three days before', '2027-03-06T12:00:00Z', null, AVANT, undefined],
  ['two days before', '2027-03-07T08:00:00Z', null, AVANT, 2],
  ['two days before, done', '2027-03-07T09:00:00Z', { jours: 2, pour: LE_9 }, AVANT, undefined],
  ['one day before, after two days', '2027-03-08T08:00:00Z', { jours: 2, pour: LE_9 }, AVANT, 1],
  ['one day before, done', '2027-03-08T09:00:00Z', { jours: 1, pour: LE_9 }, AVANT, undefined],
  ['one day before, the first was missed', '2027-03-08T08:00:00Z', null, AVANT, 1],
  ['the very day', '2027-03-09T07:00:00Z', null, AVANT, undefined],
  ['after', '2027-03-10T08:00:00Z', null, AVANT, undefined],
  ['done for another hour: the créneau was changed', '2027-03-07T09:00:00Z', { jours: 2, pour: AVANT }, AVANT, 2],
  ['booked on that day', '2027-03-07T18:00:00Z', null, new Date('2027-03-07T08:00:00Z'), undefined],
  ['late in the evening of Paris, two days before', '2027-03-06T23:30:00Z', null, AVANT, 2],
];
for (const [dit, instant, dernier, reserveLe, attendu] of RAPPELS) {
  test(`reminder of an entretien: ${dit}`, () => {
    assert.equal(rappelEntretien({ debut: LE_9, reserveLe, dernier, instant: new Date(instant) }), attendu);
  });
}

const REPONSES: [string, string | null, boolean, string, boolean][] = [
  ['no date is asked', null, false, '2027-03-07T08:00:00Z', false],
  ['three days before', '2027-03-10', false, '2027-03-07T08:00:00Z', false],
  ['two days before', '2027-03-09', false, '2027-03-07T08:00:00Z', true],
  ['two days before, done', '2027-03-09', true, '2027-03-07T08:00:00Z', false],
  ['the very day', '2027-03-07', false, '2027-03-07T08:00:00Z', true],
  ['the day after', '2027-03-06', false, '2027-03-07T08:00:00Z', false],
];
for (const [dit, avant, fait, instant, attendu] of REPONSES) {
  test(`reminder of an answer: ${dit}`, () => assert.equal(rappelReponse(avant, fait, new Date(instant)), attendu));
}

const MIDI = new Date('2027-03-07T11:00:00Z');
const ilYA = (minutes: number) => new Date(MIDI.getTime() - minutes * 60_000);
const attend = (id: string, depuis: number, prevenu?: number) => ({
  id,
  depuis: ilYA(depuis),
  prevenueLe: prevenu === undefined ? null : ilYA(prevenu),
});
const CINQ = [attend('e', 10), attend('a', 50), attend('c', 30), attend('b', 40), attend('d', 20)];

const ATTENTES: [string, ReturnType<typeof attend>[], number, string[]][] = [
  ['nobody', [], 2, []],
  ['no place', CINQ, 0, []],
  ['one place: the three oldest', CINQ, 1, ['a', 'b', 'c']],
  ['two places: all five', CINQ, 2, ['a', 'b', 'c', 'd', 'e']],
  [
    'three told two minutes ago: none more',
    [...['a', 'b', 'c'].map((id) => attend(id, 50, 2)), attend('d', 20)],
    1,
    [],
  ],
  [
    'three told ten minutes ago: the next',
    [...['a', 'b', 'c'].map((id) => attend(id, 50, 10)), attend('d', 20)],
    1,
    ['d'],
  ],
  ['told yesterday: again', [attend('a', 5000, 1441)], 1, ['a']],
  ['told today: not again', [attend('a', 5000, 1439)], 1, []],
];
for (const [dit, attente, places, attendus] of ATTENTES) {
  test(`free places told: ${dit}`, () => assert.deepEqual(aPrevenir(attente, places, MIDI), attendus));
}
