import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Refus, refusDe } from '../refusals.ts';
import {
  type Acteur,
  aQuiDeJouer,
  ETATS_CANDIDATURE,
  type EtatCandidature,
  EVENEMENTS,
  type Evenement,
  estDejaFait,
  etatLu,
  etatSuivant,
  etatsDe,
  libelleEtat,
  peutEvoluer,
  TRANSITIONS,
} from './etats.ts';

const ETATS = [
  'en_constitution',
  'transmise',
  'incomplete',
  'complete',
  'irrecevable',
  'abandonnee',
  'non_transmise',
] as const;
type ParEtat<T> = readonly [T, T, T, T, T, T, T];

/** `MACHINE` transcribes domain §2: for each event its actor, then the state it leads to from each of `ETATS`. */
const MACHINE: Record<Evenement, [Acteur, ...ParEtat<EtatCandidature | 'etat_quitte' | null>]> = {
  transmettre: ['candidat', 'transmise', null, null, null, null, null, null],
  juger: ['secretariat', null, 'transmise', 'incomplete', 'complete', null, null, null],
  demander_complements: ['secretariat', null, 'incomplete', 'incomplete', 'incomplete', null, null, null],
  completer: ['candidat', null, null, 'transmise', null, null, null, null],
  declarer_complete: ['secretariat', null, 'complete', 'complete', null, null, null, null],
  declarer_irrecevable: ['secretariat', null, 'irrecevable', 'irrecevable', 'irrecevable', null, null, null],
  accorder_delai: ['secretariat', 'en_constitution', null, 'incomplete', null, null, null, 'en_constitution'],
  abandonner: ['candidat', 'abandonnee', 'abandonnee', 'abandonnee', 'abandonnee', null, null, null],
  rouvrir: ['secretariat', null, null, null, null, 'transmise', 'etat_quitte', null],
  cloturer: ['horloge', 'non_transmise', null, null, null, null, null, null],
};

/**
 * `DEJA_FAIT` says, for each of `ETATS`, whether an act asked again is done already. For `completer`, after one
 * sending.
 */
const DEJA_FAIT: Record<Parameters<typeof estDejaFait>[0], ParEtat<boolean>> = {
  transmettre: [false, true, false, false, false, false, false],
  completer: [false, true, false, false, false, false, false],
  abandonner: [false, false, false, false, false, true, false],
};
for (const [acte, attendus] of Object.entries(DEJA_FAIT) as [keyof typeof DEJA_FAIT, ParEtat<boolean>][]) {
  test(`${acte} asked again is done already in the state that it leads to, and in no other`, () =>
    assert.deepEqual(
      ETATS.map((etat) => estDejaFait(acte, { etat, envoyes: true })),
      attendus,
    ));
}
test('compléments that were never sent back are not done, whatever the state', () =>
  assert.deepEqual(
    ETATS.map((etat) => estDejaFait('completer', { etat, envoyes: false })),
    ETATS.map(() => false),
  ));

test('the states are those of domain §2', () => assert.deepEqual([...ETATS_CANDIDATURE], [...ETATS]));
test('the events are those of domain §2', () => assert.deepEqual([...EVENEMENTS], Object.keys(MACHINE)));

for (const evenement of EVENEMENTS) {
  const [acteur, ...vers] = MACHINE[evenement];

  test(`${evenement} is raised by ${acteur}`, () => assert.equal(TRANSITIONS[evenement].acteur, acteur));

  test(`${evenement}: from each state, where to`, () => {
    // An abandoned dossier returns to the state it left, here `complete`.
    const attendu = vers.map((etat) => (etat === 'etat_quitte' ? 'complete' : (etat ?? undefined)));
    assert.deepEqual(
      ETATS.map((etat) => etatSuivant(evenement, etat, 'complete')),
      attendu,
    );
  });

  test(`${evenement}: the states of its conditional update`, () => {
    assert.deepEqual(
      etatsDe(evenement),
      ETATS.filter((_, rang) => vers[rang] !== null),
    );
  });

  test(`${evenement}: granted or refused from each state`, () => {
    const refuse = (etat: EtatCandidature): Refus[] =>
      evenement === 'transmettre' && ['transmise', 'incomplete', 'complete', 'irrecevable'].includes(etat)
        ? [{ code: 'dossier_transmis' }]
        : [{ code: 'etat_incompatible' }];
    const attendu = ETATS.map((etat, rang) => (vers[rang] === null ? refuse(etat) : []));
    assert.deepEqual(
      ETATS.map((etat) => refusDe(peutEvoluer(evenement, etat))),
      attendu,
    );
  });
}

test('reopening an abandoned dossier leads to the state it left, whichever it was', () => {
  const quittables = ['en_constitution', 'transmise', 'incomplete', 'complete'] as const;
  assert.deepEqual(
    quittables.map((quitte) => etatSuivant('rouvrir', 'abandonnee', quitte)),
    [...quittables],
  );
  assert.equal(etatSuivant('rouvrir', 'abandonnee'), undefined);
  assert.equal(etatSuivant('rouvrir', 'irrecevable', 'en_constitution'), 'transmise');
});

const LIBELLES: ParEtat<string> = [
  'En cours de constitution : PAS ENCORE TRANSMISE',
  'Transmise, en attente de vérification',
  'À compléter avant le {…}',
  'Complète, à l’étude',
  'Irrecevable : {…}',
  'Abandonnée le {…}',
  'Non transmise à la date limite',
];
test('each state is said in the words of domain §2', () => {
  assert.deepEqual(
    ETATS.map((etat) => libelleEtat(etat, '{…}')),
    [...LIBELLES],
  );
});

test('in `incomplete` with nothing left to complete, the words are those of a dossier that waits for the IUT', () => {
  assert.deepEqual(
    ETATS.map((etat) => etatLu(etat, true)),
    [...ETATS],
  );
  assert.deepEqual(
    ETATS.map((etat) => etatLu(etat, false)),
    ETATS.map((etat) => (etat === 'incomplete' ? 'transmise' : etat)),
  );
});

test('whose move it is, in each state', () => {
  const attendu: ParEtat<string> = ['candidat', 'iut', 'candidat', 'iut', 'personne', 'personne', 'personne'];
  assert.deepEqual(ETATS.map(aQuiDeJouer), [...attendu]);
});
