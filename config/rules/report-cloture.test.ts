import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ETATS_CANDIDATURE } from './etats.ts';
import { gagneDuTemps, peutReporter } from './report-cloture.ts';

const BORNES = { dernierJour: '2027-07-31', maintenant: new Date('2027-03-15T22:30:00Z') };

/** `REPORTS` gives the present closing dates, the new one, and why it is refused; on the 15th, at 23:30 in Paris. */
const REPORTS: [dit: string, closes: string[], nouvelle: string, refus: string | null][] = [
  ['a later day', ['2027-03-15'], '2027-03-17', null],
  ['today, for a formation that closed yesterday', ['2027-03-14'], '2027-03-15', null],
  ['yesterday', ['2027-03-13'], '2027-03-14', 'delai_pas_dans_le_futur'],
  ['the same day', ['2027-03-15'], '2027-03-15', 'delai_pas_plus_tard'],
  ['an earlier day', ['2027-04-15'], '2027-04-01', 'delai_pas_plus_tard'],
  ['a day that is later for one of two', ['2027-03-15', '2027-04-15'], '2027-04-01', null],
  ['the last day of the campagne', ['2027-03-15'], '2027-07-31', null],
  ['a day after the campagne', ['2027-03-15'], '2027-08-01', 'delai_apres_campagne'],
  ['no formation at all', [], '2027-04-01', 'delai_pas_plus_tard'],
];
for (const [dit, closes, nouvelle, code] of REPORTS) {
  test(`moved to ${dit}: ${code ?? 'granted'}`, () => {
    const decision = peutReporter(closes, nouvelle, BORNES);
    assert.deepEqual(decision.ok ? null : decision.refus, code && [{ code, cible: 'au' }]);
  });
}

test('a dossier that is not handed over gains time, closed or not', () => {
  const gagnent = ETATS_CANDIDATURE.filter((etat) => gagneDuTemps({ etat, delaiPersonnel: null }, '2027-03-17'));
  assert.deepEqual(gagnent, ['en_constitution', 'non_transmise']);
});

/** `DELAIS` gives a personal deadline, and whether the 17th of March is later. */
const DELAIS: [delai: string, gagne: boolean][] = [
  ['2027-03-16T22:59:59Z', true],
  ['2027-03-17T22:59:59Z', false],
  ['2027-03-18T22:59:59Z', false],
];
for (const [delai, gagne] of DELAIS) {
  test(`a personal deadline of ${delai} ${gagne ? 'is' : 'is not'} overtaken`, () =>
    assert.equal(gagneDuTemps({ etat: 'en_constitution', delaiPersonnel: new Date(delai) }, '2027-03-17'), gagne));
}
