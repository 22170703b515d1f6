import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finDuJour, type Jour } from '../paris.ts';
import type { CodeRefus } from '../refusals.ts';
import {
  type BornesDelai,
  delaisProposes,
  dernierJourDeCampagne,
  direBornes,
  direDelai,
  direRefusDeDelai,
  joursPossibles,
  refusDeDelai,
} from './delais.ts';

const MAINTENANT = new Date('2026-11-26T09:00:00Z');
/** `EN_COURS` has compléments due in eight days, and a campagne that ends on 8 February. */
const EN_COURS: BornesDelai = {
  limite: finDuJour('2026-12-04'),
  dernierJour: '2027-02-08',
  maintenant: MAINTENANT,
};
const bornes = (autres: Partial<BornesDelai>): BornesDelai => ({ ...EN_COURS, ...autres });

const PASSE = 'delai_pas_dans_le_futur';
const TROP_TOT = 'delai_pas_plus_tard';
const TROP_TARD = 'delai_apres_campagne';

const DELAIS: [dit: string, jour: Jour | null, autres: Partial<BornesDelai>, CodeRefus | null][] = [
  ['none', null, {}, PASSE],
  ['yesterday', '2026-11-25', {}, PASSE],
  ['a year typed short', '2000-12-11', {}, PASSE],
  ['today, before the present deadline', '2026-11-26', {}, TROP_TOT],
  ['the day before the present deadline', '2026-12-03', {}, TROP_TOT],
  ['the present deadline', '2026-12-04', {}, TROP_TOT],
  ['the day after', '2026-12-05', {}, null],
  ['the last day of the campagne', '2027-02-08', {}, null],
  ['the day after the campagne', '2027-02-09', {}, TROP_TARD],
  ['2099', '2099-12-04', {}, TROP_TARD],
  ['today, the present deadline having passed', '2026-11-26', { limite: finDuJour('2026-11-20') }, null],
  ['today, nothing being due', '2026-11-26', { limite: null }, null],
  ['the present deadline, when the act may keep it', '2026-12-04', { gardable: true }, null],
  ['the day before it, even so', '2026-12-03', { gardable: true }, TROP_TOT],
  ['today, when it has passed', '2026-11-26', { limite: finDuJour('2026-11-20'), gardable: true }, null],
  ['the day of a deadline at noon', '2026-12-04', { limite: new Date('2026-12-04T11:00:00Z') }, null],
  ['tomorrow, the campagne being over', '2026-11-27', { limite: null, dernierJour: '2026-11-25' }, TROP_TARD],
  ['yesterday, the campagne being over', '2026-11-25', { dernierJour: '2026-11-25' }, TROP_TARD],
  ['the last day of the campagne, due then already', '2027-02-08', { limite: finDuJour('2027-02-08') }, TROP_TARD],
  ['later, due after the campagne already', '2027-03-01', { limite: finDuJour('2027-02-20') }, TROP_TARD],
  ['today, the last day of the campagne', '2026-11-26', { limite: null, dernierJour: '2026-11-26' }, null],
];
for (const [dit, jour, autres, code] of DELAIS) {
  test(`a deadline that is ${dit}: ${code ?? 'granted'}`, () => {
    const attendus = code ? [{ code, cible: 'delai' }] : [];
    assert.deepEqual(refusDeDelai(jour === null ? null : finDuJour(jour), bornes(autres)), attendus);
  });
}

const POSSIBLES: [dit: string, Partial<BornesDelai>, { du: Jour; au: Jour } | null][] = [
  ['after a deadline that runs', {}, { du: '2026-12-05', au: '2027-02-08' }],
  ['from a deadline that may be kept', { gardable: true }, { du: '2026-12-04', au: '2027-02-08' }],
  ['after one that has passed', { limite: finDuJour('2026-11-20') }, { du: '2026-11-26', au: '2027-02-08' }],
  ['without any', { limite: null }, { du: '2026-11-26', au: '2027-02-08' }],
  [
    'in the last second of a day',
    { limite: null, maintenant: finDuJour('2026-11-26') },
    { du: '2026-11-27', au: '2027-02-08' },
  ],
  ['up to the last day', { limite: finDuJour('2027-02-07') }, { du: '2027-02-08', au: '2027-02-08' }],
  ['none: it ends with the campagne', { limite: finDuJour('2027-02-08') }, null],
  ['none: the campagne is over', { limite: null, dernierJour: '2026-11-25' }, null],
];
for (const [dit, autres, jours] of POSSIBLES) {
  test(`days that are possible ${dit}`, () => {
    assert.deepEqual(joursPossibles(bornes(autres)), jours);
    if (!jours) return;
    for (const jour of [jours.du, jours.au]) assert.deepEqual(refusDeDelai(finDuJour(jour), bornes(autres)), []);
  });
}

const PROPOSES: [dit: string, Partial<BornesDelai>, (Jour | null)[]][] = [
  ['from the present deadline', {}, ['2026-12-07', '2026-12-11', '2026-12-18']],
  ['from today once it has passed', { limite: finDuJour('2026-11-20') }, ['2026-11-29', '2026-12-03', '2026-12-10']],
  ['from today when there is none', { limite: null }, ['2026-11-29', '2026-12-03', '2026-12-10']],
  ['up to the end of the campagne', { dernierJour: '2026-12-11' }, ['2026-12-07', '2026-12-11', null]],
  ['none once it is over', { limite: null, dernierJour: '2026-11-25' }, [null, null, null]],
];
for (const [dit, autres, jours] of PROPOSES) {
  test(`+3, +7 and +14 days ${dit}`, () => {
    const attendus = [3, 7, 14].map((nombre, rang) => ({ jours: nombre, jour: jours[rang] }));
    assert.deepEqual(delaisProposes(bornes(autres)), attendus);
  });
}

test('what a day changes is said with the number of days', () => {
  assert.equal(direDelai(EN_COURS, '2026-12-11'), 'Du 04/12/2026 au 11/12/2026 (+7\u00a0j)');
  assert.equal(direDelai(bornes({ limite: null }), '2026-12-11'), 'Jusqu’au 11/12/2026 (+15\u00a0j)');
  assert.equal(direDelai(bornes({ gardable: true }), '2026-12-04'), 'Toujours le 04/12/2026');
});

test('the present deadline and the last possible day are said before anything is typed', () => {
  const commune = 'Jusqu’à la fin de cette journée, heure de Paris.';
  const fin = 'Au plus tard le 08/02/2027, dernier jour de la campagne.';
  assert.equal(direBornes(EN_COURS), `${commune} Date limite actuelle : 04/12/2026. ${fin}`);
  assert.equal(direBornes(bornes({ limite: null })), `${commune} ${fin}`);
});

const PHRASES: [CodeRefus, Partial<BornesDelai>, string][] = [
  [
    TROP_TOT,
    { gardable: true },
    'Une date limite que le candidat connaît n’est jamais avancée. La date limite actuelle est le 04/12/2026 : choisissez un jour du 04/12/2026 au 08/02/2027.',
  ],
  [
    TROP_TOT,
    {},
    'Un délai ne fait que repousser la date limite. La date limite actuelle est le 04/12/2026 : choisissez un jour du 05/12/2026 au 08/02/2027.',
  ],
  [
    TROP_TARD,
    {},
    'La campagne se termine le 08/02/2027. La date limite actuelle est le 04/12/2026 : choisissez un jour du 05/12/2026 au 08/02/2027.',
  ],
  [
    PASSE,
    { limite: finDuJour('2026-11-20') },
    'Ce jour est passé. La date limite est passée depuis le 20/11/2026 : choisissez un jour du 26/11/2026 au 08/02/2027.',
  ],
  ['delai_manquant', { limite: null }, 'Indiquez une date limite. Choisissez un jour du 26/11/2026 au 08/02/2027.'],
  [PASSE, { limite: null }, 'Ce jour est passé. Choisissez un jour du 26/11/2026 au 08/02/2027.'],
  [
    TROP_TOT,
    { limite: finDuJour('2027-02-07') },
    'Un délai ne fait que repousser la date limite. La date limite actuelle est le 07/02/2027 : seul le 08/02/2027 est possible.',
  ],
  [
    TROP_TARD,
    { limite: finDuJour('2027-02-08') },
    'La campagne se termine le 08/02/2027. La date limite actuelle est le 08/02/2027 : plus aucun jour n’est possible.',
  ],
  [
    TROP_TARD,
    { limite: null, dernierJour: '2026-11-25' },
    'La campagne s’est terminée le 25/11/2026. Plus aucun jour n’est possible.',
  ],
];
for (const [code, autres, phrase] of PHRASES) {
  test(`${code}: « ${phrase} »`, () => assert.equal(direRefusDeDelai(code, bornes(autres)), phrase));
}
test('other refusals have their own sentences', () =>
  assert.equal(direRefusDeDelai('motif_manquant', EN_COURS), undefined));

test('a campagne that was deleted ends with its year', () => {
  assert.equal(dernierJourDeCampagne(2027, '2027-02-08'), '2027-02-08');
  assert.equal(dernierJourDeCampagne(2027, null), '2027-12-31');
});
