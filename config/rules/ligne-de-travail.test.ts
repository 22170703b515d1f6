import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EtatCandidature } from './etats.ts';
import type { Instantane } from './instantane.ts';
import { type LigneDeTravail, ligneDeTravail } from './ligne-de-travail.ts';
import type { EtatPiece } from './pieces.ts';

const TRANSMISE = '2027-03-01T10:00:00.000Z';
const RENVOI = '2027-03-12T08:30:00.000Z';
const DELAI = '2027-03-20T22:59:59.999Z';

const instantane = (renvois: string[] = []) =>
  ({
    profil: { nom: 'Le Goff', prenom: 'Zoé' },
    attendues: ['cv', 'bac', 'notes'].map((pieceDemandeeRef) => ({ pieceDemandeeRef })),
    renvois: renvois.map((le) => ({ le })),
  }) as unknown as Instantane;

const piece = (pieceDemandeeRef: string, etat: EtatPiece, reprise = false) => ({ pieceDemandeeRef, etat, reprise });
const PIECES = [piece('cv', 'deposee'), piece('bac', 'incapacite_declaree'), piece('notes', 'refusee')];

const dossier = (etat: EtatCandidature, choix: object = {}) => ({
  etat,
  transmiseLe: TRANSMISE,
  delaiComplements: DELAI,
  instantane: instantane(),
  ...choix,
});

const LIGNE: LigneDeTravail = {
  nom: 'Le Goff',
  prenom: 'Zoé',
  renvoyeeLe: null,
  recueLe: new Date(TRANSMISE),
  reponses: 3,
  aVerifier: 2,
  incapacites: 1,
  aCompleter: 0,
  echeance: null,
};
const VIDE: LigneDeTravail = {
  nom: null,
  prenom: null,
  renvoyeeLe: null,
  recueLe: null,
  reponses: 0,
  aVerifier: 0,
  incapacites: 0,
  aCompleter: 0,
  echeance: null,
};
const FINIE = { ...LIGNE, aVerifier: 0, incapacites: 0 };

const CAS: [string, Parameters<typeof ligneDeTravail>, LigneDeTravail][] = [
  [
    'a dossier that was never transmitted gives nothing to do, whatever was deposited',
    [dossier('en_constitution', { transmiseLe: null, instantane: null }), PIECES, PIECES],
    VIDE,
  ],
  [
    'a transmission without its snapshot was received all the same',
    [dossier('transmise', { instantane: null }), PIECES, PIECES],
    { ...VIDE, recueLe: new Date(TRANSMISE) },
  ],
  ['a transmitted dossier is received at its transmission', [dossier('transmise'), PIECES, PIECES], LIGNE],
  [
    'compléments move the date of receipt',
    [dossier('transmise', { instantane: instantane(['2027-03-05T08:00:00.000Z', RENVOI]) }), PIECES, PIECES],
    { ...LIGNE, renvoyeeLe: new Date(RENVOI), recueLe: new Date(RENVOI) },
  ],
  [
    'an answer to a pièce that is asked no longer is not to verify',
    [dossier('transmise'), [...PIECES, piece('ancienne', 'deposee')], PIECES],
    LIGNE,
  ],
  [
    'an incomplete dossier has the deadline, and counts what is refused and what came back unsent',
    [
      dossier('incomplete'),
      PIECES,
      [piece('cv', 'deposee', true), piece('bac', 'incapacite_declaree'), piece('notes', 'refusee')],
    ],
    { ...LIGNE, aCompleter: 2, echeance: new Date(DELAI) },
  ],
  [
    'an incomplete dossier whose refusals were all accepted since has nothing left to complete',
    [dossier('incomplete'), [piece('cv', 'validee')], [piece('cv', 'validee')]],
    { ...FINIE, reponses: 1, echeance: new Date(DELAI) },
  ],
  ['a complete dossier may hold facultative pièces that nobody judged', [dossier('complete'), PIECES, PIECES], LIGNE],
  ['an irrecevable dossier gives no work', [dossier('irrecevable'), PIECES, PIECES], FINIE],
  ['an abandoned dossier gives no work', [dossier('abandonnee'), PIECES, PIECES], FINIE],
];
for (const [dit, donnees, attendue] of CAS) {
  test(`working row: ${dit}`, () => assert.deepEqual(ligneDeTravail(...donnees), attendue));
}
