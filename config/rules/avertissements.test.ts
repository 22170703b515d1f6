import assert from 'node:assert/strict';
import { test } from 'node:test';
import { avertissementsDeFormation, type FormationSaisie, type Reperes } from './avertissements.ts';

const REPERES: Reperes = {
  aujourdHui: '2026-11-27',
  campagnes: [
    { annee: 2026, du: '2025-10-01', au: '2026-09-30', courante: false },
    { annee: 2027, du: '2026-10-01', au: '2027-09-30', courante: true },
  ],
  codePublie: null,
};
const BONNE: FormationSaisie = { annee: 2027, du: '2026-10-15', au: '2027-01-15', code: 'LP-ABF-LM' };

const AUTRE_ANNEE =
  'L’année 2028 n’est pas celle de la campagne en cours (2027) : une fois publiée, cette formation ne paraîtra pas sur le site.';
const FERMEE =
  'La date « Au » (15/01/2026) est passée : une fois publiée, cette formation est fermée, personne ne peut y candidater.';

const CAS: [string, Partial<FormationSaisie>, Partial<Reperes>, string[]][] = [
  ['as it should be', {}, {}, []],
  ['nothing filled in', { annee: null, du: null, au: null, code: null }, {}, []],
  ['first and last day of the campagne', { du: '2026-10-01', au: '2027-09-30' }, {}, []],
  ['what is no day', { du: '31/02/2027', au: 'demain' }, {}, []],
  ['the last day is today', { au: '2026-11-27' }, {}, []],
  [
    'the last day was yesterday',
    { au: '2026-11-26' },
    {},
    [
      'La date « Au » (26/11/2026) est passée : une fois publiée, cette formation est fermée, personne ne peut y candidater.',
    ],
  ],
  [
    'dates of last year',
    { du: '2025-10-15', au: '2026-01-15' },
    {},
    [FERMEE, 'Ces dates sont hors de la campagne 2027, qui va du 01/10/2026 au 30/09/2027.'],
  ],
  [
    'opened before the campagne',
    { du: '2026-09-30' },
    {},
    ['La date « Du » (30/09/2026) est hors de la campagne 2027, qui va du 01/10/2026 au 30/09/2027.'],
  ],
  [
    'closed after it',
    { au: '2027-10-01' },
    {},
    ['La date « Au » (01/10/2027) est hors de la campagne 2027, qui va du 01/10/2026 au 30/09/2027.'],
  ],
  [
    'prepared for next year, whose campagne does not exist yet',
    { annee: 2028, du: '2027-10-15', au: '2028-01-15' },
    {},
    [AUTRE_ANNEE],
  ],
  [
    'copied for next year with the dates of this one',
    { annee: 2028 },
    {},
    [AUTRE_ANNEE, 'Ces dates ne sont pas celles d’une campagne 2028 : vérifiez-les.'],
  ],
  ['no campagne at all', {}, { campagnes: [] }, []],
  ['the code that is published', {}, { codePublie: 'LP-ABF-LM' }, []],
  [
    'another code than the published one',
    { code: 'LP-ABF-72' },
    { codePublie: 'LP-ABF-LM' },
    [
      'Le code publié est LP-ABF-LM. C’est par lui que les dossiers et les responsables de formation sont rattachés : s’il y en a, la publication sera refusée.',
    ],
  ],
  ['a code being typed again', { code: '' }, { codePublie: 'LP-ABF-LM' }, []],
];
for (const [dit, saisie, reperes, attendus] of CAS) {
  test(dit, () =>
    assert.deepEqual(avertissementsDeFormation({ ...BONNE, ...saisie }, { ...REPERES, ...reperes }), attendus),
  );
}
