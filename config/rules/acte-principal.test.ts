import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { actePrincipal, refusATransmettre } from './acte-principal.ts';
import type { EtatCandidature } from './etats.ts';
import type { EtatPiece } from './pieces.ts';

const piece = (etat: EtatPiece, faits: { reprise?: boolean; jugementReserve?: boolean } = {}) => ({
  etat,
  reprise: false,
  jugementReserve: false,
  ...faits,
});
const acte = (evenement: string, ouvert: boolean) => ({ evenement, ouvert });

/** `ACTES` are the acts of each state, in the order of the page. */
const ACTES = {
  transmise: ['declarer_complete', 'demander_complements', 'convoquer', 'declarer_irrecevable'],
  incomplete: ['declarer_complete', 'demander_complements', 'convoquer', 'accorder_delai', 'declarer_irrecevable'],
  complete: ['demander_complements', 'convoquer', 'declarer_irrecevable'],
} satisfies Partial<Record<EtatCandidature, string[]>>;

type Cas = [etat: keyof typeof ACTES, pieces: ReturnType<typeof piece>[], ouverts: string[], principal: string];

const CAS: Cas[] = [
  ['transmise', [piece('validee'), piece('validee')], ['declarer_complete', 'convoquer'], 'declarer_complete'],
  ['transmise', [piece('validee'), piece('refusee')], ['demander_complements'], 'demander_complements'],
  // A facultative pièce that is refused leaves both open: who refused it wants it told.
  ['transmise', [piece('refusee')], ['declarer_complete', 'demander_complements'], 'demander_complements'],
  ['transmise', [piece('deposee')], [], 'declarer_complete'],
  ['transmise', [piece('deposee')], ['convoquer', 'declarer_irrecevable'], 'declarer_complete'],
  ['incomplete', [piece('refusee')], ['demander_complements', 'accorder_delai'], 'accorder_delai'],
  ['incomplete', [piece('refusee', { jugementReserve: true })], ['demander_complements'], 'demander_complements'],
  ['incomplete', [piece('refusee', { reprise: true })], ['demander_complements'], 'demander_complements'],
  ['incomplete', [piece('validee')], ['declarer_complete', 'accorder_delai'], 'declarer_complete'],
  ['complete', [piece('validee')], ['convoquer', 'declarer_irrecevable'], 'convoquer'],
  ['complete', [piece('refusee')], ['demander_complements', 'convoquer'], 'demander_complements'],
];

describe('the act that a dossier calls for first', () => {
  for (const [etat, pieces, ouverts, principal] of CAS) {
    const dits = pieces.map((une) => une.etat).join(', ');
    test(`of a dossier ${etat} with ${dits}, where ${ouverts.join(', ') || 'nothing'} may happen, is ${principal}`, () => {
      const actes = ACTES[etat].map((evenement) => acte(evenement, ouverts.includes(evenement)));
      assert.equal(actePrincipal({ etat, pieces }, actes)?.evenement, principal);
    });
  }

  test('is none where the state allows none', () => {
    assert.equal(actePrincipal({ etat: 'non_transmise', pieces: [] }, []), undefined);
  });
});

test('a refusal counts until the candidat has read it', () => {
  const lue = piece('incapacite_refusee');
  assert.equal(refusATransmettre('transmise', [lue, piece('refusee'), piece('validee')]), 2);
  assert.equal(refusATransmettre('incomplete', [lue, piece('refusee', { jugementReserve: true })]), 1);
});
