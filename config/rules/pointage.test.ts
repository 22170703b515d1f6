import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ETATS_CONVOCATION, type EtatConvocation, type Presence } from './entretien.ts';
import { demandeEncore, peutPointer, peutReprendre } from './pointage.ts';

const DEBUT = new Date('2027-03-09T09:00:00Z');
const refusDe = (etat: EtatConvocation, instant: string) => {
  const decision = peutPointer({ etat, debut: DEBUT }, new Date(instant));
  return decision.ok ? null : decision.refus.map(({ code }) => code);
};

const POINTAGES: [string, EtatConvocation, string, string[] | null][] = [
  ['a quarter of an hour before the début', 'reserve', '2027-03-09T08:45:00Z', null],
  ['a millisecond earlier', 'reserve', '2027-03-09T08:44:59.999Z', ['pointage_trop_tot']],
  ['the day before', 'reserve', '2027-03-08T09:00:00Z', ['pointage_trop_tot']],
  ['at the début', 'reserve', '2027-03-09T09:00:00Z', null],
  ['a week later, since a jury corrects itself', 'reserve', '2027-03-16T09:00:00Z', null],
  ['of who gave the créneau back', 'convoque', '2027-03-09T09:00:00Z', ['convocation_perimee']],
  ['of who is no longer convoked', 'retiree', '2027-03-09T09:00:00Z', ['convocation_perimee']],
  ['of a dossier that is over', 'close', '2027-03-09T09:00:00Z', ['convocation_perimee']],
];
for (const [dit, etat, instant, refus] of POINTAGES) {
  test(`présence noted ${dit}`, () => assert.deepEqual(refusDe(etat, instant), refus));
}

const ATTENTES: Record<EtatConvocation, Record<Presence | 'aucune', boolean>> = {
  convoque: { aucune: true, present: true, absent: true },
  reserve: { aucune: true, present: false, absent: false },
  retiree: { aucune: false, present: false, absent: false },
  close: { aucune: false, present: false, absent: false },
};
for (const etat of ETATS_CONVOCATION) {
  for (const presence of ['present', 'absent', null] as const) {
    const attendu = ATTENTES[etat][presence ?? 'aucune'];
    test(`${etat}, ${presence ?? 'not noted'}: ${attendu ? 'still asks' : 'lets another begin'}`, () =>
      assert.equal(demandeEncore({ etat, presence }), attendu));
  }
}

for (const [presence, code] of [
  [null, null],
  ['present', 'presence_notee'],
  ['absent', 'presence_notee'],
] as const) {
  test(`a créneau whose holder is ${presence ?? 'not noted'} ${code ? 'stays theirs' : 'may be taken back'}`, () => {
    const decision = peutReprendre(presence);
    assert.equal(decision.ok ? null : decision.refus[0].code, code);
  });
}
