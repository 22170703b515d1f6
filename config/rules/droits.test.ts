import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ACTIONS,
  type Action,
  type Affectation,
  couvre,
  type FormationSituee,
  type Portee,
  peut,
  piecesRemises,
  portee,
  ROLES,
  ROLES_AGENT,
  type Role,
  type RoleAgent,
  voitDossier,
} from './droits.ts';
import { ETATS_CANDIDATURE, type EtatCandidature } from './etats.ts';

test('the roles are those of domain §6', () => {
  assert.deepEqual(
    [...ROLES],
    ['visiteur', 'candidat', 'communication', 'secretariat', 'responsable', 'administration'],
  );
  assert.deepEqual([...ROLES_AGENT], ['communication', 'secretariat', 'responsable', 'administration']);
});

/** `TABLE` transcribes domain §6: action, then yes or no for each role in the order of `ROLES`. */
const TABLE: Record<Action, readonly [0 | 1, 0 | 1, 0 | 1, 0 | 1, 0 | 1, 0 | 1]> = {
  'catalogue.lire': [1, 1, 1, 1, 1, 1],
  'compte.creer': [1, 0, 0, 0, 0, 0],
  'compte.gerer': [0, 1, 0, 0, 0, 0],
  'candidature.constituer': [0, 1, 0, 0, 0, 0],
  'formation.editer': [0, 0, 1, 0, 0, 1],
  'etablissement.editer': [0, 0, 1, 0, 0, 1],
  'document.editer': [0, 0, 1, 0, 0, 1],
  'mention.editer': [0, 0, 0, 0, 0, 1],
  'page.editer': [0, 0, 0, 0, 0, 1],
  'campagne.editer': [0, 0, 0, 0, 0, 1],
  'reference.editer': [0, 0, 0, 0, 0, 1],
  'publication.suivre': [0, 0, 1, 0, 0, 1],
  'agent.gerer': [0, 0, 0, 0, 0, 1],
  'dossier.lire': [0, 0, 0, 1, 1, 1],
  'piece.lire': [0, 0, 0, 1, 1, 1],
  'piece.juger': [0, 0, 0, 1, 0, 1],
  'dossier.instruire': [0, 0, 0, 1, 0, 1],
  'dossier.suivre': [0, 0, 0, 1, 0, 1],
  'dossier.exporter': [0, 0, 0, 1, 0, 1],
  'iut.regler': [0, 0, 0, 1, 0, 1],
  'cloture.reporter': [0, 0, 0, 1, 0, 1],
  'entretien.gerer': [0, 0, 0, 1, 0, 1],
  'entretien.lire': [0, 0, 0, 1, 1, 1],
  'entretien.pointer': [0, 0, 0, 1, 1, 1],
  'courriel.gerer': [0, 0, 0, 1, 0, 1],
  'travail.suivre': [0, 0, 0, 1, 0, 1],
  'tache.suivre': [0, 0, 0, 0, 0, 1],
  'journal.lire': [0, 0, 0, 0, 0, 1],
};
test('the actions are those of the table', () => assert.deepEqual([...ACTIONS], Object.keys(TABLE)));
for (const [rang, role] of ROLES.entries()) {
  test(`${role}: what they may do, and nothing else`, () => {
    const droits = ACTIONS.map((action) => [action, peut(role, action)]);
    assert.deepEqual(
      droits,
      ACTIONS.map((action) => [action, TABLE[action][rang] === 1]),
    );
  });
}

// The tests below check scopes.

const FORMATIONS: FormationSituee[] = [
  { ref: 'angers-a', code: 'ANGERS-A', etablissement: 'angers-cholet' },
  { ref: 'angers-b', code: 'ANGERS-B', etablissement: 'angers-cholet' },
  { ref: 'nantes-a', code: 'NANTES-A', etablissement: 'nantes' },
  // This formation bears the same code in another campagne.
  { ref: 'angers-a-2', code: 'ANGERS-A', etablissement: 'angers-cholet' },
  // Nantes's communication team could type this code, which belongs to a formation of Angers.
  { ref: 'nantes-b', code: 'ANGERS-B', etablissement: 'nantes' },
].map((formation) => ({ ...formation, identiteOuverte: formation.etablissement === 'nantes' }));
const TOUS = [...ETATS_CANDIDATURE];
/** `Lieu` is an affectation without its role, which each case below names once. */
type Lieu = Omit<Affectation, 'role'>;
const ANGERS: Lieu = { etablissement: 'angers-cholet', formation: null };
const NANTES: Lieu = { etablissement: 'nantes', formation: null };
const une = (etablissement: string, formation: string): Lieu => ({ etablissement, formation });
/** `sous` gives places under a role; administration is held nowhere, and is given them under another. */
const sous = (role: RoleAgent, lieux: readonly Lieu[]): Affectation[] =>
  lieux.map((lieu) => ({ ...lieu, role: role === 'administration' ? 'secretariat' : role }));
const responsable = (formations: string[], masquees: string[] = []): Portee => ({
  ...{ formations, etats: ['complete'], masquees },
});
const RIEN: Portee = { formations: [], etats: [] };

const PORTEES: [RoleAgent, string, Lieu[], Portee][] = [
  ['administration', 'nothing', [], { formations: 'toutes', etats: TOUS }],
  ['administration', 'one IUT', [ANGERS], { formations: 'toutes', etats: TOUS }],
  ['secretariat', 'nothing', [], { formations: [], etats: TOUS }],
  ['secretariat', 'one IUT', [ANGERS], { formations: ['angers-a', 'angers-b', 'angers-a-2'], etats: TOUS }],
  ['secretariat', 'another IUT', [NANTES], { formations: ['nantes-a', 'nantes-b'], etats: TOUS }],
  [
    'secretariat',
    'two IUTs',
    [NANTES, ANGERS],
    { formations: ['angers-a', 'angers-b', 'nantes-a', 'angers-a-2', 'nantes-b'], etats: TOUS },
  ],
  [
    'secretariat',
    'an IUT without formation',
    [{ etablissement: 'laval', formation: null }],
    { formations: [], etats: TOUS },
  ],
  ['secretariat', 'a formation', [une('nantes', 'NANTES-A')], { formations: ['nantes-a'], etats: TOUS }],
  [
    'secretariat',
    'an IUT, and one of its formations besides',
    [NANTES, une('nantes', 'NANTES-A')],
    { formations: ['nantes-a', 'nantes-b'], etats: TOUS },
  ],
  [
    'secretariat',
    'a formation whose code another IUT uses too',
    [une('angers-cholet', 'ANGERS-B')],
    { formations: ['angers-b'], etats: TOUS },
  ],
  ['responsable', 'nothing', [], responsable([])],
  ['responsable', 'one formation of an IUT that opened it', [une('nantes', 'NANTES-A')], responsable(['nantes-a'])],
  [
    'responsable',
    'a formation of two campagnes',
    [une('angers-cholet', 'ANGERS-A')],
    responsable(['angers-a', 'angers-a-2'], ['angers-a', 'angers-a-2']),
  ],
  [
    'responsable',
    'formations of two IUTs',
    [une('angers-cholet', 'ANGERS-A'), une('nantes', 'NANTES-A')],
    responsable(['angers-a', 'nantes-a', 'angers-a-2'], ['angers-a', 'angers-a-2']),
  ],
  [
    'responsable',
    'a formation whose code another IUT uses too',
    [une('angers-cholet', 'ANGERS-B')],
    responsable(['angers-b'], ['angers-b']),
  ],
  ['responsable', 'a code of another IUT', [une('laval', 'ANGERS-A')], responsable([])],
  ['responsable', 'an IUT, which is no formation', [ANGERS], responsable([])],
  ['communication', 'nothing', [], RIEN],
  ['communication', 'one IUT', [ANGERS], RIEN],
  ['communication', 'one formation', [une('angers-cholet', 'ANGERS-A')], RIEN],
];
for (const [role, dit, affectations, attendue] of PORTEES) {
  test(`scope of ${role} given ${dit}`, () => {
    assert.deepEqual(portee(role, sous(role, affectations), FORMATIONS), attendue);
  });
}

/** `DOSSIERS` holds each formation in each state. */
const DOSSIERS = ['angers-a', 'angers-b', 'nantes-a'].flatMap((formationRef) =>
  ETATS_CANDIDATURE.map((etat) => ({ formationRef, etat })),
);
type Donne = [RoleAgent, ...Lieu[]];
const vus = (...donnes: Donne[]) => {
  // Each role reads all that its holder was given, under whatever role.
  const affectations = donnes.flatMap(([role, ...lieux]) => sous(role, lieux));
  const portees = donnes.map(([role]) => portee(role, affectations, FORMATIONS));
  return DOSSIERS.filter((dossier) => voitDossier(portees, dossier)).map(
    ({ formationRef, etat }) => `${formationRef} ${etat}`,
  );
};
const dossiers = (formation: string, etats: readonly EtatCandidature[] = ETATS_CANDIDATURE) =>
  etats.map((etat) => `${formation} ${etat}`);

const VUES: [string, Donne[], string[]][] = [
  ['nobody', [], []],
  ['administration', [['administration']], [...dossiers('angers-a'), ...dossiers('angers-b'), ...dossiers('nantes-a')]],
  [
    'secrétariat of IUT 1: never IUT 2’s',
    [['secretariat', ANGERS]],
    [...dossiers('angers-a'), ...dossiers('angers-b')],
  ],
  ['secrétariat of IUT 2: never IUT 1’s', [['secretariat', NANTES]], dossiers('nantes-a')],
  ['secrétariat of nothing', [['secretariat']], []],
  [
    'responsable: `complete` of the named formation',
    [['responsable', une('angers-cholet', 'ANGERS-B')]],
    ['angers-b complete'],
  ],
  ['responsable of nothing', [['responsable']], []],
  ['communication, whatever the IUT', [['communication', ANGERS, NANTES]], []],
  [
    'secrétariat of IUT 2 and responsable in IUT 1: the union',
    [
      ['secretariat', NANTES],
      ['responsable', une('angers-cholet', 'ANGERS-B')],
    ],
    ['angers-b complete', ...dossiers('nantes-a')],
  ],
  [
    'responsable in IUT 1 and secrétariat of nothing: no state beyond their formations’',
    [['responsable', une('angers-cholet', 'ANGERS-A')], ['secretariat']],
    ['angers-a complete'],
  ],
  [
    'communication and responsable',
    [
      ['communication', ANGERS],
      ['responsable', une('nantes', 'NANTES-A')],
    ],
    ['nantes-a complete'],
  ],
  [
    'administration and responsable',
    [['administration'], ['responsable', une('nantes', 'NANTES-A')]],
    [...dossiers('angers-a'), ...dossiers('angers-b'), ...dossiers('nantes-a')],
  ],
];
for (const [dit, donnes, attendus] of VUES) {
  test(`dossiers seen: ${dit}`, () => assert.deepEqual(vus(...donnes), attendus));
}

test('a formation that nobody listed is seen by administration only', () => {
  const inconnu = { formationRef: 'laval-a', etat: 'complete' as const };
  const voient = ROLES_AGENT.filter((role) =>
    voitDossier([portee(role, sous(role, [ANGERS, NANTES]), FORMATIONS)], inconnu),
  );
  assert.deepEqual(voient, ['administration'] satisfies Role[]);
});

const A: Portee = { formations: ['angers-a'], etats: TOUS };
const AB: Portee = { formations: ['angers-a', 'angers-b'], etats: TOUS };
const TOUTES: Portee = { formations: 'toutes', etats: TOUS };
const COUVERTURES: [string, Portee[], Portee[], boolean][] = [
  ['the same', [AB], [AB], true],
  ['more than it was', [AB], [A], true],
  ['less than it was', [A], [AB], false],
  ['all, of one formation', [TOUTES], [A], true],
  ['one formation, of all', [A], [TOUTES], false],
  ['no state that it was', [{ formations: ['angers-a'], etats: ['complete'] }], [A], false],
  ['two scopes that make one', [A, { formations: ['angers-b'], etats: TOUS }], [AB], true],
  ['nothing any more', [], [A], false],
  ['nothing, of nothing', [], [], true],
];
for (const [dit, portees, autres, attendu] of COUVERTURES) {
  test(`scope that covers another: ${dit}`, () => assert.equal(couvre(portees, autres), attendu));
}

const REMISES: [Parameters<typeof piecesRemises>[0], boolean][] = [
  [null, false],
  ['2026-04-15T21:59:59.000Z', true],
  [new Date('2026-04-15T21:59:59.000Z'), true],
];
for (const [transmiseLe, remises] of REMISES) {
  test(`pièces of a dossier transmitted ${transmiseLe ? 'once' : 'never'} (${typeof transmiseLe})`, () => {
    assert.equal(piecesRemises(transmiseLe), remises);
  });
}
