import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finDuJour } from '../paris.ts';
import { type CodeRefus, refusDe } from '../refusals.ts';
import { ETATS_CANDIDATURE, type EtatCandidature } from './etats.ts';
import { attenduePlusTard, peutAttendre } from './piece-attendue.ts';
import type { EtatPiece } from './pieces.ts';

const MARS = new Date('2027-03-10T08:00:00Z');
const JUILLET = finDuJour('2027-07-15');
const BORNES = { limite: finDuJour('2027-04-01'), dernierJour: '2027-08-31', maintenant: MARS };

const DECISIONS: [string, EtatCandidature, EtatPiece, Date, CodeRefus | null][] = [
  ['an incapacité that was just declared', 'transmise', 'incapacite_declaree', JUILLET, null],
  ['an incapacité that had been refused', 'transmise', 'incapacite_refusee', JUILLET, null],
  ['an incapacité of a complete dossier', 'complete', 'incapacite_acceptee', JUILLET, null],
  ['one not verified when compléments were asked for', 'incomplete', 'incapacite_declaree', JUILLET, null],
  ['a date that moves, in compléments', 'incomplete', 'incapacite_acceptee', JUILLET, null],
  ['before the compléments: the date is its own', 'transmise', 'incapacite_declaree', finDuJour('2027-03-12'), null],
  ['a file', 'transmise', 'deposee', JUILLET, 'piece_sans_incapacite'],
  ['nothing', 'transmise', 'attendue', JUILLET, 'piece_sans_incapacite'],
  ['a dossier not transmitted', 'en_constitution', 'incapacite_declaree', JUILLET, 'etat_incompatible'],
  ['a dossier that is over', 'irrecevable', 'incapacite_acceptee', JUILLET, 'etat_incompatible'],
  ['a day that is past', 'transmise', 'incapacite_declaree', finDuJour('2027-03-09'), 'delai_pas_dans_le_futur'],
  ['after the campagne', 'transmise', 'incapacite_declaree', finDuJour('2027-09-01'), 'delai_apres_campagne'],
];
for (const [dit, etatCandidature, etat, jusquau, code] of DECISIONS) {
  test(`waiting for ${dit}: ${code ?? 'granted'}`, () => {
    const contexte = { etatCandidature, etat, reprise: false, jugementReserve: false };
    assert.equal(refusDe(peutAttendre(contexte, jusquau, BORNES))[0]?.code ?? null, code);
  });
}

const OUVERTS: EtatCandidature[] = ['transmise', 'incomplete', 'complete'];
for (const etat of ETATS_CANDIDATURE) {
  const ouvert = OUVERTS.includes(etat);
  test(`a pièce may come in a dossier ${etat}: ${ouvert}`, () =>
    assert.equal(attenduePlusTard({ etat: 'incapacite_acceptee', attendueJusquau: JUILLET }, etat, MARS), ouvert));
}

const ATTENTES: [string, EtatPiece, Date | null, Date, boolean][] = [
  ['until its date, that day included', 'incapacite_acceptee', JUILLET, JUILLET, true],
  ['not after', 'incapacite_acceptee', JUILLET, new Date(JUILLET.getTime() + 1000), false],
  ['a file that nobody has judged is replaced', 'deposee', JUILLET, MARS, true],
  ['a file that was accepted is not', 'validee', JUILLET, MARS, false],
  ['a file that was refused waits for the compléments', 'refusee', JUILLET, MARS, false],
  ['an incapacité that was refused since', 'incapacite_refusee', JUILLET, MARS, false],
  ['an incapacité accepted for good', 'incapacite_acceptee', null, MARS, false],
];
for (const [dit, etat, attendueJusquau, instant, attendue] of ATTENTES) {
  test(`awaited: ${dit}`, () =>
    assert.equal(attenduePlusTard({ etat, attendueJusquau }, 'complete', instant), attendue));
}
