import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTEXTE, duBloc, PROFIL } from '../exemple-du-guide.ts';
import { diplomesPour, fautesDuBloc, preparationDemandee, sansSuperflu, seriesPossibles } from './fautes.ts';
import { BLOCS, type Contexte, type NomBloc, type Profil } from './parcours.ts';

const CINQ = 'Un code postal de France a cinq chiffres, par exemple 49035.';
const FAUTES: [string, Partial<Profil>, fautes: object, contexte?: Partial<Contexte>][] = [
  [
    '13 years old',
    { dateNaissance: '25/11/2012' },
    { dateNaissance: 'Cette date vous donnerait 13 ans : vérifiez l’année.' },
  ],
  ['14 years old today', { dateNaissance: '24/11/2012' }, {}],
  [
    'born tomorrow',
    { dateNaissance: '25/11/2026' },
    { dateNaissance: 'Cette date est dans le futur : vérifiez l’année.' },
  ],
  [
    'one year old',
    { dateNaissance: '01/01/2025' },
    { dateNaissance: 'Cette date vous donnerait 1 an : vérifiez l’année.' },
  ],
  ['99 years old', { dateNaissance: '25/11/1926' }, {}],
  [
    '100 years old',
    { dateNaissance: '24/11/1926' },
    { dateNaissance: 'Cette date vous donnerait 100 ans : vérifiez l’année.' },
  ],
  ['no place of birth', { lieuNaissance: '' }, { lieuNaissance: 'Indiquez votre lieu de naissance.' }],
  ['no place of birth, not asked', { lieuNaissance: '' }, {}, { lieuNaissanceDemande: false }],
  ['no nationality', { nationalite: '' }, { nationalite: 'Choisissez votre nationalité.' }],
  ['no nationality, not asked', { nationalite: '' }, {}, { nationaliteDemandee: false }],
  ['a situation of no list', { situation: 'Roi' }, { situation: 'Choisissez votre situation actuelle dans la liste.' }],
  [
    'a bac of this year',
    { bacAnnee: '2026', bacSerie: 'Générale', bacSpecialite1: 'Mathématiques', bacSpecialite2: 'Physique-Chimie' },
    {},
  ],
  ['a bac of next year', { bacAnnee: '2027' }, { bacAnnee: 'L’année d’obtention va de 1950 à 2026.' }],
  ['a bac of 1949', { bacAnnee: '1949' }, { bacAnnee: 'L’année d’obtention va de 1950 à 2026.' }],
  ['no série', { bacSerie: '' }, { bacSerie: 'Choisissez la série.' }],
  [
    'a série of another year',
    { bacSerie: 'C' },
    { bacSerie: 'Cette série n’existait pas pour un Bac Général de 2013 : choisissez-la dans la liste.' },
  ],
  [
    'a série of another type',
    { bacSerie: 'STMG' },
    { bacSerie: 'Cette série n’existait pas pour un Bac Général de 2013 : choisissez-la dans la liste.' },
  ],
  ['an old série', { bacAnnee: '1994', bacSerie: 'C' }, {}],
  ['no série, when none is known', { bacType: 'Diplôme étranger équivalent', bacSerie: '' }, {}],
  [
    'spécialités missing',
    { bacAnnee: '2021', bacSerie: 'Générale' },
    { bacSpecialite1: 'Choisissez la première spécialité.', bacSpecialite2: 'Choisissez la seconde spécialité.' },
  ],
  [
    'the same spécialité twice',
    { bacAnnee: '2021', bacSerie: 'Générale', bacSpecialite1: 'Mathématiques', bacSpecialite2: 'Mathématiques' },
    { bacSpecialite2: 'Choisissez une spécialité différente de la première.' },
  ],
  [
    'a diploma of no list',
    { obtenuDiplome: 'Doctorat' },
    { obtenuDiplome: 'Choisissez votre dernier diplôme obtenu dans la liste.' },
  ],
  [
    'a diploma that one only prepares',
    { obtenuDiplome: 'AUCUN diplôme supérieur' },
    { obtenuDiplome: 'Choisissez votre dernier diplôme obtenu dans la liste.' },
  ],
  ['the bac, as last diploma', { obtenuDiplome: 'BACCALAUREAT', obtenuSpecialite: 'SCIENTIFIQUE' }, {}],
  [
    'nothing prepared, nothing ticked',
    { prepareDiplome: '' },
    { prepareDiplome: 'Choisissez votre dernier diplôme préparé, ou cochez la case.' },
  ],
  [
    'prepared: a diploma of no list',
    { prepareDiplome: 'BACCALAUREAT' },
    { prepareDiplome: 'Choisissez votre dernier diplôme préparé dans la liste.' },
  ],
  [
    'prepared: a diploma, and no school',
    { prepareEtablissement: '', preparePays: '' },
    { preparePays: 'Choisissez le pays de préparation.', prepareEtablissement: 'Indiquez le nom de l’établissement.' },
  ],
  ['last diploma in France, no code', { obtenuCodePostal: '' }, { obtenuCodePostal: 'Indiquez le code postal.' }],
  ['last diploma in France, a code of four digits', { obtenuCodePostal: '4400' }, { obtenuCodePostal: CINQ }],
  ['last diploma in France, no code at all', { obtenuCodePostal: 'ABC' }, { obtenuCodePostal: CINQ }],
  ['last diploma in France, zeros', { obtenuCodePostal: '00000' }, { obtenuCodePostal: CINQ }],
  ['last diploma in France, CEDEX', { obtenuCodePostal: '49035 CEDEX' }, {}],
  ['last diploma abroad, no code', { obtenuPays: 'CM', obtenuCodePostal: '' }, {}],
  ['last diploma abroad, its own code', { obtenuPays: 'GB', obtenuCodePostal: 'SW1A 2AA' }, {}],
  ['prepared in France, no code', { prepareCodePostal: '' }, { prepareCodePostal: 'Indiquez le code postal.' }],
  ['prepared in France, a code of four digits', { prepareCodePostal: '4400' }, { prepareCodePostal: CINQ }],
  ['prepared abroad, no code', { preparePays: 'SN', prepareCodePostal: '' }, {}],
  ['an address without code, which may be abroad', { codePostal: '', bacCodePostal: '' }, {}],
  [
    '« AUCUN diplôme supérieur » lifts the rest',
    {
      prepareDiplome: 'AUCUN diplôme supérieur',
      prepareSpecialite: '',
      preparePays: '',
      prepareEtablissement: '',
      prepareAdresse: '',
      prepareCodePostal: '',
      prepareVille: '',
    },
    {},
  ],
  [
    '« non scolarisé » lifts the rest',
    {
      prepareNonScolarise: true,
      prepareDiplome: '',
      prepareSpecialite: '',
      preparePays: '',
      prepareEtablissement: '',
      prepareAdresse: '',
      prepareCodePostal: '',
      prepareVille: '',
    },
    {},
  ],
  [
    'other applications ticked, not said',
    { autresPrecisions: '' },
    { autresPrecisions: 'Précisez vos autres souhaits, ou décochez la case.' },
  ],
  ['no other application', { autresCandidatures: false, autresPrecisions: '' }, {}],
];
for (const [dit, change, fautes, contexte] of FAUTES) {
  test(`the lists and the day: ${dit}`, () => {
    assert.deepEqual(fautesDuBloc({ ...PROFIL, ...change }, { ...CONTEXTE, ...contexte }), fautes);
  });
}

test('one block alone is judged for itself', () => {
  for (const nom of Object.keys(BLOCS) as NomBloc[]) {
    assert.deepEqual(fautesDuBloc(duBloc(nom) as Partial<Profil>, CONTEXTE), {}, nom);
  }
});

test('what the lists no longer have stays good as long as it is not changed', () => {
  const ancien: Profil = {
    ...PROFIL,
    situation: 'Ancienne',
    bacSerie: 'Ancienne',
    obtenuDiplome: 'Ancien',
    prepareDiplome: 'Ancien',
  };
  assert.deepEqual(fautesDuBloc(ancien, CONTEXTE, ancien), {});
  assert.deepEqual(Object.keys(fautesDuBloc(ancien, CONTEXTE, PROFIL)), [
    'situation',
    'bacSerie',
    'obtenuDiplome',
    'prepareDiplome',
  ]);
});

test('what is asked no longer is not kept', () => {
  const leve = sansSuperflu(
    { ...PROFIL, prepareNonScolarise: true, autresCandidatures: false, bacSpecialite1: 'Mathématiques' },
    CONTEXTE,
  );
  const vides = [
    'prepareDiplome',
    'prepareSpecialite',
    'preparePays',
    'prepareEtablissement',
    'prepareAdresse',
    'prepareCodePostal',
    'prepareVille',
    'autresPrecisions',
    'bacSpecialite1',
  ] as const;
  assert.deepEqual(
    vides.map((champ) => leve[champ]),
    vides.map(() => ''),
  );
  assert.equal(leve.bacSerie, 'SCIENTIFIQUE');
  const aucun = sansSuperflu({ ...PROFIL, prepareDiplome: 'AUCUN diplôme supérieur' }, CONTEXTE);
  assert.deepEqual([aucun.prepareDiplome, aucun.prepareVille], ['AUCUN diplôme supérieur', '']);
  assert.equal(sansSuperflu({ ...PROFIL, bacType: 'Diplôme étranger équivalent' }, CONTEXTE).bacSerie, '');
  assert.deepEqual(sansSuperflu(PROFIL, CONTEXTE), PROFIL);
});

const SERIES: [string, string, string[]][] = [
  ['Bac Général', '1994', ['C']],
  ['Bac Général', '1995', ['SCIENTIFIQUE']],
  ['Bac Général', '2020', ['SCIENTIFIQUE']],
  ['Bac Général', '2021', ['Générale']],
  ['Bac Technologique', '2013', []],
  ['Bac Technologique', '2014', ['STMG']],
  ['Bac Professionnel', '2014', []],
];
for (const [type, annee, attendues] of SERIES) {
  test(`séries of a ${type} of ${annee}: ${attendues.join(', ') || 'none'}`, () => {
    assert.deepEqual(
      seriesPossibles(CONTEXTE.references.series, type, annee).map(({ intitule }) => intitule),
      attendues,
    );
  });
}

test('diplomas to have, and to prepare', () => {
  const de = (usage: 'obtenu' | 'prepare') =>
    diplomesPour(CONTEXTE.references.diplomes, usage).map(({ intitule }) => intitule);
  assert.deepEqual(de('obtenu'), ['BACCALAUREAT', 'DUT']);
  assert.deepEqual(de('prepare'), ['DUT', 'AUCUN diplôme supérieur']);
});

const PREPARATIONS: [boolean, string, boolean][] = [
  [false, 'DUT', true],
  [false, '', true],
  [false, 'AUCUN diplôme supérieur', false],
  [true, 'DUT', false],
];
for (const [prepareNonScolarise, prepareDiplome, demandee] of PREPARATIONS) {
  test(`non scolarisé ${prepareNonScolarise}, « ${prepareDiplome} »: the rest is ${demandee ? '' : 'not '}asked`, () => {
    assert.equal(preparationDemandee({ prepareNonScolarise, prepareDiplome }, CONTEXTE.references.diplomes), demandee);
  });
}
