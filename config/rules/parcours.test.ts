import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  BLOCS,
  CHAMPS_BLOC,
  type Contexte,
  dateLue,
  dateSaisie,
  diplomesPour,
  ETAPES,
  fautesDuBloc,
  Inscription,
  ineInhabituel,
  type NomBloc,
  type Profil,
  preparationDemandee,
  sansSuperflu,
  seriesPossibles,
} from './parcours.ts';

/** The guide's own answers (p. 7–11). */
const PROFIL: Profil = {
  civilite: 'Monsieur',
  nom: 'Durand',
  prenom: 'Camille',
  dateNaissance: '02/10/2000',
  lieuNaissance: 'PARIS',
  nationalite: 'FR',
  ine: '0123456789M',
  adresse: '18 rue du port',
  codePostal: '75000',
  ville: 'PARIS',
  telephone: '02 61 91 00 00',
  telephone2: '',
  situation: 'Etudiant en formation initiale',
  bacType: 'Bac Général',
  bacAnnee: '2018',
  bacSerie: 'SCIENTIFIQUE',
  bacSpecialite1: '',
  bacSpecialite2: '',
  bacEtablissement: 'Lycée Paul Guérin',
  bacAdresse: '19 rue des Fiefs',
  bacCodePostal: '79004',
  bacVille: 'Niort',
  obtenuDiplome: 'DUT',
  obtenuSpecialite: 'GMP',
  obtenuPays: 'FR',
  obtenuEtablissement: 'IUT Site de Poitiers',
  obtenuAdresse: '14 allée Jean Monnet',
  obtenuCodePostal: '86073',
  obtenuVille: 'Poitiers',
  prepareNonScolarise: false,
  prepareDiplome: 'DUT',
  prepareSpecialite: 'GMP',
  preparePays: 'FR',
  prepareEtablissement: 'IUT Site de Poitiers',
  prepareAdresse: '14 allée Jean Monnet',
  prepareCodePostal: '86073',
  prepareVille: 'Poitiers',
  autresCandidatures: true,
  autresPrecisions: 'IUT Avignon : LIQ',
};
const INSCRIPTION = { ...PROFIL, email: 'camille@etu.test', motDePasse: 'abCD1:xy', confirmation: 'abCD1:xy' };

const CONTEXTE: Contexte = {
  references: {
    situations: ['Etudiant en formation initiale', 'Salarié'],
    series: [
      { type: 'Bac Général', intitule: 'SCIENTIFIQUE', de: 1995, a: 2020, avecSpecialites: false },
      { type: 'Bac Général', intitule: 'C', de: null, a: 1994, avecSpecialites: false },
      { type: 'Bac Général', intitule: 'Générale', de: 2021, a: null, avecSpecialites: true },
      { type: 'Bac Technologique', intitule: 'STMG', de: 2014, a: null, avecSpecialites: false },
    ],
    specialites: ['Mathématiques', 'Physique-Chimie'],
    diplomes: [
      { intitule: 'BACCALAUREAT', usage: 'obtenu', nature: 'baccalaureat' },
      { intitule: 'DUT', usage: 'les_deux', nature: 'superieur' },
      { intitule: 'AUCUN diplôme supérieur', usage: 'prepare', nature: 'aucun' },
    ],
  },
  aujourdhui: '2026-11-24',
  annee: 2027,
  lieuNaissanceDemande: true,
  nationaliteDemandee: true,
  conservationJusquau: '2028-12-31',
};

test('the whole form is read as typed', () => assert.deepEqual(Inscription.parse(INSCRIPTION), INSCRIPTION));
test('nothing is wrong with it', () => assert.deepEqual(fautesDuBloc(PROFIL, CONTEXTE), {}));
test('a field that nobody asked is refused', () => {
  assert.equal(Inscription.safeParse({ ...INSCRIPTION, emailValide: true }).success, false);
});
test('every field of the form is in one step, in the order of the guide', () => {
  const champs = ETAPES.flatMap(({ schema }) => Object.keys(schema.shape));
  assert.deepEqual(champs.toSorted(), Object.keys(INSCRIPTION).toSorted());
  assert.deepEqual(
    ETAPES.map(({ titre }) => titre),
    [
      'Identité',
      'Coordonnées',
      'Choix du mot de passe',
      'Situation actuelle et Baccalauréat',
      'Dernier diplôme obtenu',
      'Dernier diplôme préparé',
      'Autres candidatures',
    ],
  );
});

// Each field's bad values, by the schema of its block

const NOM_LONG = 'Votre nom ne peut pas dépasser 100 caractères.';
const MAUVAIS_SIGNE = 'Cette réponse contient un caractère qui ne s’écrit pas.';
const DATE = 'Écrivez cette date sous la forme JJ/MM/AAAA, par exemple 01/01/1995.';
const CODE_POSTAL = 'Un code postal s’écrit avec des chiffres, et à l’étranger des lettres : par exemple 49035.';
const NUMERO = 'Ce numéro n’est pas complet : écrivez-le avec ses chiffres, par exemple 02 61 91 00 00.';

const MAUVAISES: [NomBloc, keyof Profil, unknown, message: string][] = [
  ['identite', 'civilite', '', 'Choisissez votre civilité.'],
  ['identite', 'civilite', 'Docteur', 'Choisissez votre civilité.'],
  ['identite', 'civilite', undefined, 'Choisissez votre civilité.'],
  ['identite', 'nom', '', 'Indiquez votre nom.'],
  ['identite', 'nom', ' \t', 'Indiquez votre nom.'],
  ['identite', 'nom', null, 'Indiquez votre nom.'],
  ['identite', 'nom', 'X'.repeat(101), NOM_LONG],
  ['identite', 'nom', 'Du\nrand', MAUVAIS_SIGNE],
  ['identite', 'nom', 'Du\u202erand', MAUVAIS_SIGNE],
  ['identite', 'prenom', '', 'Indiquez votre prénom.'],
  ['identite', 'dateNaissance', '', 'Indiquez votre date de naissance.'],
  ['identite', 'dateNaissance', '2 octobre 2000', DATE],
  ['identite', 'dateNaissance', '30/02/2000', DATE],
  ['identite', 'dateNaissance', '29/02/2001', DATE],
  ['identite', 'dateNaissance', '10/13/2000', DATE],
  ['identite', 'dateNaissance', '00/01/2000', DATE],
  ['identite', 'dateNaissance', '02/10/00', DATE],
  ['identite', 'lieuNaissance', 'X'.repeat(101), 'Votre lieu de naissance ne peut pas dépasser 100 caractères.'],
  ['identite', 'nationalite', 'FRANCE', 'Choisissez un pays dans la liste.'],
  ['identite', 'ine', 'é123', 'Un INE ne contient que des chiffres et des lettres, par exemple 0123456789M.'],
  ['identite', 'ine', '1'.repeat(31), 'L’INE ne peut pas dépasser 30 caractères.'],
  ['coordonnees', 'adresse', '', 'Indiquez votre adresse.'],
  ['coordonnees', 'codePostal', '', 'Indiquez le code postal.'],
  ['coordonnees', 'codePostal', '49<035', CODE_POSTAL],
  ['coordonnees', 'codePostal', '4'.repeat(13), 'Le code postal ne peut pas dépasser 12 caractères.'],
  ['coordonnees', 'ville', '', 'Indiquez votre ville.'],
  ['coordonnees', 'telephone', '', 'Indiquez un numéro de téléphone, fixe ou mobile.'],
  ['coordonnees', 'telephone', '12', NUMERO],
  ['coordonnees', 'telephone2', 'abc', NUMERO],
  ['baccalaureat', 'situation', '', 'Choisissez votre situation actuelle.'],
  ['baccalaureat', 'bacType', '', 'Choisissez le type de bac.'],
  ['baccalaureat', 'bacType', 'Bac Inconnu', 'Choisissez le type de bac.'],
  ['baccalaureat', 'bacAnnee', '', 'Indiquez l’année d’obtention.'],
  ['baccalaureat', 'bacAnnee', '13', 'Une année s’écrit avec quatre chiffres, par exemple 2013.'],
  ['baccalaureat', 'bacEtablissement', '', 'Indiquez le nom de l’établissement.'],
  ['baccalaureat', 'bacAdresse', '', 'Indiquez son adresse.'],
  ['baccalaureat', 'bacCodePostal', '', 'Indiquez le code postal.'],
  ['baccalaureat', 'bacVille', '', 'Indiquez sa ville.'],
  ['obtenu', 'obtenuDiplome', '', 'Choisissez votre dernier diplôme obtenu.'],
  ['obtenu', 'obtenuSpecialite', '', 'Indiquez la spécialité de ce diplôme.'],
  ['obtenu', 'obtenuPays', '', 'Choisissez le pays de préparation.'],
  ['obtenu', 'obtenuPays', 'France', 'Choisissez le pays de préparation dans la liste.'],
  ['obtenu', 'obtenuEtablissement', '', 'Indiquez le nom de l’établissement.'],
  ['prepare', 'preparePays', 'fr', 'Choisissez un pays dans la liste.'],
  ['prepare', 'prepareCodePostal', '4'.repeat(13), 'Le code postal ne peut pas dépasser 12 caractères.'],
  ['autres', 'autresPrecisions', 'x'.repeat(2001), 'Vos autres souhaits ne peuvent pas dépasser 2 000 caractères.'],
  ['baccalaureat', 'situation', 'x'.repeat(201), 'Choisissez votre situation actuelle dans la liste.'],
  ['baccalaureat', 'bacSerie', 'x'.repeat(201), 'Choisissez une réponse de la liste.'],
  ['autres', 'autresPrecisions', 'a\u202eb', MAUVAIS_SIGNE],
  ['autres', 'autresPrecisions', 'a\u0000b', MAUVAIS_SIGNE],
  ['autres', 'autresPrecisions', 'a\u001bb', MAUVAIS_SIGNE],
  ['autres', 'autresPrecisions', 'a\r\nb', MAUVAIS_SIGNE],
];
const duBloc = (nom: NomBloc, change: object) => ({
  ...Object.fromEntries(CHAMPS_BLOC[nom].map((champ) => [champ, PROFIL[champ as keyof Profil]])),
  ...change,
});
for (const [nom, champ, valeur, message] of MAUVAISES) {
  test(`${champ} ${JSON.stringify(valeur)?.slice(0, 30)} is refused beside its field`, () => {
    const lu = BLOCS[nom].safeParse(duBloc(nom, { [champ]: valeur }));
    assert.deepEqual(
      lu.error?.issues.map((issue) => [issue.path.join('.'), issue.message]),
      [[champ, message]],
    );
  });
}

const BONNES: [NomBloc, keyof Profil, saisie: string, ecrit: string][] = [
  ['identite', 'nom', '  Lefe\u0300vre ', 'Lef\u00e8vre'],
  ['identite', 'nom', "O'Brien-Łukasz", "O'Brien-Łukasz"],
  ['identite', 'prenom', '李', '李'],
  ['identite', 'dateNaissance', '2/1/2000', '02/01/2000'],
  ['identite', 'dateNaissance', '02-10-2000', '02/10/2000'],
  ['identite', 'dateNaissance', ' 02.10.2000 ', '02/10/2000'],
  ['identite', 'dateNaissance', '02102000', '02/10/2000'],
  ['identite', 'dateNaissance', '29/02/2000', '29/02/2000'],
  ['identite', 'ine', ' 0123 456789m', '0123456789M'],
  ['coordonnees', 'codePostal', '49035', '49035'],
  ['coordonnees', 'codePostal', 'SW1A 1AA', 'SW1A 1AA'],
  ['coordonnees', 'ville', 'Angers CEDEX 01', 'Angers CEDEX 01'],
  ['coordonnees', 'telephone2', '', ''],
  ['autres', 'autresPrecisions', ' une ligne\nune autre ', 'une ligne\nune autre'],
  ['autres', 'autresPrecisions', 'une ligne\n\tune autre', 'une ligne\n\tune autre'],
];
for (const [nom, champ, saisie, ecrit] of BONNES) {
  test(`${champ} ${JSON.stringify(saisie)} is written ${JSON.stringify(ecrit)}`, () => {
    const lu = BLOCS[nom].parse(duBloc(nom, { [champ]: saisie })) as Partial<Profil>;
    assert.equal(lu[champ], ecrit);
  });
}

// What the lists and the day say

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
    { bacSerie: 'Cette série n’existait pas pour un Bac Général de 2018 : choisissez-la dans la liste.' },
  ],
  [
    'a série of another type',
    { bacSerie: 'STMG' },
    { bacSerie: 'Cette série n’existait pas pour un Bac Général de 2018 : choisissez-la dans la liste.' },
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
    assert.deepEqual(fautesDuBloc(duBloc(nom, {}) as Partial<Profil>, CONTEXTE), {}, nom);
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

const INES: [string, inhabituel: boolean][] = [
  ['', false],
  ['0123456789M', false],
  ['0123456789 m', false],
  ['123456789AB', false],
  ['0A1B2C3D4EF', false],
  ['0123456789', true],
  ['ABCDEFGHIJK', true],
  ['0123456789MM', true],
];
for (const [ine, inhabituel] of INES) {
  test(`INE « ${ine} » ${inhabituel ? 'is unusual' : 'is usual'}`, () => assert.equal(ineInhabituel(ine), inhabituel));
}

test('dates go from the guide’s form to the calendar’s, and back', () => {
  assert.equal(dateSaisie('02/10/2000'), '2000-10-02');
  assert.equal(dateLue('2000-10-02'), '02/10/2000');
  assert.equal(dateSaisie('hier'), '');
});
