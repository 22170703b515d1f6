import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fautesDeReference, type NomListe, sansEspacesSuperflus } from './references.ts';

const ECOLE = {
  nom: 'Lycée Henri Bergson',
  genre: 'lycee',
  adresse: 'Centre-ville',
  codePostal: '49036',
  ville: 'Angers',
};
const SERIE = { type: 'Bac Général', intitule: 'SCIENTIFIQUE', de: 1995, a: 2020, avecSpecialites: false };
const ORDRE = 'La dernière année doit être la même que la première, ou venir après.';

const TABLE: [NomListe, string, Record<string, unknown>, Record<string, string>][] = [
  ['situation', 'complete', { intitule: 'Salarié' }, {}],
  ['situation', 'nothing', {}, { intitule: 'Indiquez l’intitulé.' }],
  ['situation', 'null', { intitule: null }, { intitule: 'Indiquez l’intitulé.' }],
  ['specialite-bac', 'spaces', { intitule: ' \t ' }, { intitule: 'Indiquez l’intitulé.' }],
  [
    'type-diplome',
    'too long',
    { intitule: 'a'.repeat(201) },
    { intitule: 'L’intitulé ne peut pas dépasser 200 caractères.' },
  ],
  ['serie-bac', 'its years in order', SERIE, {}],
  ['serie-bac', 'one year', { ...SERIE, de: 2020 }, {}],
  ['serie-bac', 'without a last year', { ...SERIE, a: null }, {}],
  ['serie-bac', 'without years', { intitule: 'A' }, {}],
  ['serie-bac', 'years the other way round', { ...SERIE, de: 2021 }, { a: ORDRE }],
  ['serie-bac', 'all wrong', { de: 2021, a: 2020 }, { intitule: 'Indiquez l’intitulé.', a: ORDRE }],
  ['motif-refus', 'complete', { libelle: 'Illisible', texte: 'Ce document est illisible.' }, {}],
  ['motif-refus', 'nothing', {}, { libelle: 'Indiquez le libellé.', texte: 'Indiquez le motif.' }],
  ['ecole', 'complete', ECOLE, {}],
  ['ecole', 'abroad', { ...ECOLE, codePostal: 'H2X 1Y4' }, {}],
  ['ecole', 'CEDEX', { ...ECOLE, codePostal: '49035 Cedex 01' }, {}],
  ['ecole', 'no postal code', { ...ECOLE, codePostal: ' - ' }, { codePostal: 'Indiquez le code postal.' }],
  [
    'ecole',
    'nothing',
    {},
    {
      nom: 'Indiquez le nom de l’établissement.',
      adresse: 'Indiquez son adresse.',
      codePostal: 'Indiquez le code postal.',
      ville: 'Indiquez sa ville.',
    },
  ],
];
for (const [liste, dit, ligne, fautes] of TABLE) {
  test(`${liste}, ${dit}`, () => assert.deepEqual(fautesDeReference(liste, ligne), fautes));
}

const ESPACES = [
  ['  Salarié \n', 'Salarié'],
  ['En\u00a0 reprise   d’études', 'En reprise d’études'],
  ['e\u0301tudiant', 'étudiant'],
] as const;
for (const [texte, propre] of ESPACES) {
  test(`« ${texte} » is kept as « ${propre} »`, () => assert.equal(sansEspacesSuperflus(texte), propre));
}
