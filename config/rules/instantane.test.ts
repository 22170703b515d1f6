import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attenduesDe, type Instantane, lireInstantane, VERSION_INSTANTANE } from './instantane.ts';
import { CASES, PROFIL_ENREGISTRE } from './parcours.ts';

const PROFIL = {
  ...Object.fromEntries(Object.keys(PROFIL_ENREGISTRE).map((champ) => [champ, CASES.includes(champ) ? false : champ])),
  email: 'camille.martin@exemple.test',
} as Instantane['profil'];
const PIECE = { pieceDemandeeRef: 'a', etat: 'deposee', empreinte: 'abc', nom: 'CV.pdf', motif: null } as const;
const REMIS = {
  profil: PROFIL,
  formation: {
    ...{ slug: 'banque', intitule: 'Banque', mention: 'Assurance', classique: true, alternance: false },
    etablissement: { nom: 'IUT', adresse: '1 rue', telephone: '02 61 91 00 00', email: 'iut@portail.test' },
    ...{ du: '2026-10-01', au: '2027-01-15', lettreDemandee: true },
  },
  attendues: [
    { pieceDemandeeRef: 'a', intitule: 'CV', description: '', obligatoire: true, modalite: null, modele: null },
  ],
  voeux: { classique: 1, alternance: null },
  lettre: 'Madame, Monsieur,',
  pieces: [PIECE],
} as const;
const RENVOI = { numero: '2027-000001-C1', le: '2026-12-01T10:00:00.000Z', pieces: [PIECE] };

const AJOUTEE = { ...REMIS.attendues[0], pieceDemandeeRef: 'b', intitule: 'Avis', obligatoire: false };
const ACTUEL = {
  ...REMIS,
  version: VERSION_INSTANTANE,
  paragraphe: 'Silence vaut refus.',
  ajoutees: [AJOUTEE],
  renvois: [RENVOI],
};

const VERSIONS: [dit: string, fige: unknown, lu: unknown][] = [
  ['of a dossier that was never transmitted', null, null],
  ['of today', ACTUEL, ACTUEL],
  ['without a version', { ...ACTUEL, version: undefined }, ACTUEL],
  [
    'of before the pièces that an IUT adds',
    { ...ACTUEL, ajoutees: undefined, version: 1 },
    { ...ACTUEL, ajoutees: [] },
  ],
  ['of before renvois', { ...REMIS }, { ...REMIS, version: 2, paragraphe: null, ajoutees: [], renvois: [] }],
  [
    'of before the models of pièces',
    { ...ACTUEL, attendues: REMIS.attendues.map(({ modele: _, ...piece }) => piece) },
    ACTUEL,
  ],
  [
    'with an answer that no rule takes any more',
    { ...ACTUEL, profil: { ...PROFIL, nom: '' } },
    { ...ACTUEL, profil: { ...PROFIL, nom: '' } },
  ],
];
for (const [dit, fige, lu] of VERSIONS) {
  test(`a snapshot ${dit} is read`, () => assert.deepEqual(lireInstantane(JSON.parse(JSON.stringify(fige))), lu));
}

test('a dossier asks for what its transmission held, then for what the IUT added', () => {
  const refs = attenduesDe({ ...REMIS, ajoutees: [AJOUTEE] }).map(({ pieceDemandeeRef }) => pieceDemandeeRef);
  assert.deepEqual(refs, ['a', 'b']);
});
test('a snapshot of a newer portal is not read by guess', () =>
  assert.throws(() => lireInstantane({ ...ACTUEL, version: VERSION_INSTANTANE + 1 }), /this portal reads/));
test('a snapshot of no shape is an error, and not half a dossier', () =>
  assert.throws(() => lireInstantane({ ...ACTUEL, pieces: 'aucune' })));
