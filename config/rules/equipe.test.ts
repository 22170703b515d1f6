import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusDe } from '../refusals.ts';
import type { Affectation, RoleAgent } from './droits.ts';
import {
  type ActeAgent,
  affectationsDe,
  decider,
  direVue,
  ETATS_AGENT,
  type EtatAgent,
  etatAgent,
  type Fonction,
  fautesDesFonctions,
  fonctionsDe,
  INVITATION_MS,
  rolesDesFonctions,
  type VueFonction,
} from './equipe.ts';

const INSTANT = new Date('2027-02-01T08:00:00Z');
const ETATS: [actif: boolean, venu: boolean, expireLe: string | null, EtatAgent][] = [
  [true, true, null, 'actif'],
  [false, true, null, 'desactive'],
  [false, true, '2027-02-08T08:00:00Z', 'desactive'],
  [false, false, '2027-02-01T08:00:00.001Z', 'invite'],
  [false, false, '2027-02-01T08:00:00Z', 'invitation_expiree'],
  // Strapi made this account before the portal kept the end of invitations.
  [false, false, null, 'invitation_expiree'],
];
for (const [actif, venu, expireLe, etat] of ETATS) {
  test(`an account ${actif ? 'in use' : venu ? 'once opened' : 'never opened'}, until ${expireLe}: ${etat}`, () => {
    assert.equal(etatAgent({ actif, venu, expireLe: expireLe === null ? null : new Date(expireLe) }, INSTANT), etat);
  });
}

test('an invitation lasts seven days', () => assert.equal(INVITATION_MS, 604_800_000));

const fonction = (role: RoleAgent, etablissement: string | null = null, ...formations: string[]): Fonction => ({
  ...{ role, etablissement, formations },
});

const ALLERS_RETOURS: [string, RoleAgent[], Fonction[], Affectation[]][] = [
  ['administration', ['administration'], [fonction('administration')], []],
  [
    'a secretariat of a whole IUT',
    ['secretariat'],
    [fonction('secretariat', 'laval')],
    [{ role: 'secretariat', etablissement: 'laval', formation: null }],
  ],
  [
    'a secretariat of two formations',
    ['secretariat'],
    [fonction('secretariat', 'laval', 'A', 'B')],
    [
      { role: 'secretariat', etablissement: 'laval', formation: 'A' },
      { role: 'secretariat', etablissement: 'laval', formation: 'B' },
    ],
  ],
  [
    'a secretariat of one IUT who is responsable in another',
    ['secretariat', 'responsable'],
    [fonction('secretariat', 'laval'), fonction('responsable', 'nantes', 'A')],
    [
      { role: 'secretariat', etablissement: 'laval', formation: null },
      { role: 'responsable', etablissement: 'nantes', formation: 'A' },
    ],
  ],
  ['a role without an IUT', ['secretariat'], [fonction('secretariat')], []],
];
for (const [dit, roles, fonctions, affectations] of ALLERS_RETOURS) {
  test(`${dit}: rows, and back`, () => {
    assert.deepEqual(affectationsDe(fonctions), affectations);
    assert.deepEqual(fonctionsDe(roles, affectations), fonctions);
    assert.deepEqual(rolesDesFonctions(fonctions), roles);
  });
}

test('a whole IUT says more than its formations', () => {
  const affectations: Affectation[] = [
    { role: 'secretariat', etablissement: 'laval', formation: 'A' },
    { role: 'secretariat', etablissement: 'laval', formation: null },
  ];
  assert.deepEqual(fonctionsDe(['secretariat'], affectations), [fonction('secretariat', 'laval')]);
});

const CONNUES = new Map([
  ['laval', new Set(['A', 'B'])],
  ['nantes', new Set(['A'])],
]);
const FAUTES: [string, Fonction[], Record<string, string>][] = [
  ['nothing', [], { fonctions: 'Choisissez au moins une fonction.' }],
  ['administration', [fonction('administration')], {}],
  [
    'administration, and more',
    [fonction('administration'), fonction('secretariat', 'laval')],
    { 'fonctions.0': 'L’administration voit tout : n’ajoutez pas d’autre fonction.' },
  ],
  ['a secretariat of nothing', [fonction('secretariat')], { 'fonctions.0': 'Choisissez un IUT.' }],
  ['a secretariat of an IUT', [fonction('secretariat', 'laval')], {}],
  ['a secretariat of formations', [fonction('secretariat', 'laval', 'A', 'B')], {}],
  ['an unknown IUT', [fonction('secretariat', 'rennes')], { 'fonctions.0': 'Cet IUT n’existe pas, ou n’existe plus.' }],
  [
    'the formation of another IUT',
    [fonction('secretariat', 'laval'), fonction('responsable', 'nantes', 'B')],
    { 'fonctions.1': 'Aucune formation de cet IUT ne porte le code B.' },
  ],
  [
    'a responsable of a whole IUT',
    [fonction('responsable', 'laval')],
    { 'fonctions.0': 'Choisissez au moins une formation.' },
  ],
  [
    'a communication of one formation',
    [fonction('communication', 'laval', 'A')],
    { 'fonctions.0': 'La communication s’occupe de tout son IUT : ne choisissez pas de formation.' },
  ],
  [
    'the same twice',
    [fonction('secretariat', 'laval'), fonction('secretariat', 'laval', 'A')],
    { 'fonctions.1': 'Cette fonction est déjà donnée plus haut dans le même IUT.' },
  ],
  ['two roles in one IUT', [fonction('secretariat', 'laval'), fonction('communication', 'laval')], {}],
];
for (const [dit, fonctions, fautes] of FAUTES) {
  test(`given ${dit}: ${Object.keys(fautes).length > 0 ? 'refused' : 'taken'}`, () =>
    assert.deepEqual(fautesDesFonctions(fonctions, CONNUES), fautes));
}

const AUTRUI = { soi: false, dernier: false, retireAdministration: false };
const POSSIBLES: Record<ActeAgent, EtatAgent[]> = {
  modifier: [...ETATS_AGENT],
  renvoyer: ['invite', 'invitation_expiree'],
  retirer: ['invite', 'invitation_expiree'],
  desactiver: ['actif'],
  reactiver: ['desactive'],
};
for (const [acte, etats] of Object.entries(POSSIBLES) as [ActeAgent, EtatAgent[]][]) {
  test(`${acte}: in these states alone`, () =>
    assert.deepEqual(
      ETATS_AGENT.filter((etat) => decider(acte, { ...AUTRUI, etat }).ok),
      etats,
    ));
}

const GARDES: [string, ActeAgent, Partial<typeof AUTRUI>, string[]][] = [
  ['oneself, one’s own name', 'modifier', { soi: true }, []],
  ['oneself out of the administration', 'modifier', { soi: true, retireAdministration: true }, ['agent_soi_meme']],
  ['oneself, deactivated', 'desactiver', { soi: true }, ['agent_soi_meme']],
  ['another administrator', 'desactiver', { retireAdministration: true }, []],
  ['the last administrator', 'modifier', { dernier: true, retireAdministration: true }, ['dernier_administrateur']],
  ['the last administrator, whose name changes', 'modifier', { dernier: true }, []],
  [
    'oneself, the last administrator',
    'desactiver',
    { soi: true, dernier: true, retireAdministration: true },
    ['dernier_administrateur'],
  ],
];
for (const [dit, acte, cas, attendus] of GARDES) {
  test(`${acte} ${dit}: ${attendus.join() || 'granted'}`, () => {
    const decision = decider(acte, { ...AUTRUI, ...cas, etat: 'actif' });
    assert.deepEqual(
      refusDe(decision).map(({ code }) => code),
      attendus,
    );
  });
}

const VUES: [VueFonction, string][] = [
  [{ role: 'secretariat', formations: 10, dossiers: 83 }, 'Verra et instruira 83 dossiers de 10 formations.'],
  [
    { role: 'secretariat', formations: 1, dossiers: 0 },
    'Verra et instruira les dossiers d’une formation : aucun aujourd’hui.',
  ],
  [
    { role: 'responsable', formations: 1, dossiers: 0 },
    'Lira les dossiers complets d’une formation : aucun aujourd’hui.',
  ],
  [
    { role: 'responsable', formations: 2, dossiers: 12 },
    'Lira les dossiers complets de 2 formations : 12 aujourd’hui.',
  ],
  [
    { role: 'communication', formations: 10, dossiers: 0 },
    'Modifiera et publiera la fiche de l’IUT et ses 10 formations. Ne verra aucun dossier.',
  ],
  [
    { role: 'communication', formations: 0, dossiers: 0 },
    'Modifiera et publiera la fiche de l’IUT et ses formations. Ne verra aucun dossier.',
  ],
  [
    { role: 'administration', formations: 68, dossiers: 1200 },
    'Verra et pourra tout faire dans tous les IUT : 68 formations, 1\u202f200 dossiers, l’équipe et les réglages.',
  ],
];
for (const [vue, phrase] of VUES) test(phrase, () => assert.equal(direVue(vue), phrase));
