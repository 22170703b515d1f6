import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVENEMENTS_CONVOCATION, type EvenementConvocation } from './entretien.ts';
import { EVENEMENTS, type Evenement } from './etats.ts';
import { ACTES_RACONTES, PHRASES_HISTORIQUE } from './historique.ts';

/**
 * `RACONTE` tells whether the candidat reads the event: a judgement stays the bureau's own until compléments are asked
 * for.
 */
const RACONTE: Record<Evenement, boolean> = {
  transmettre: true,
  juger: false,
  demander_complements: true,
  completer: true,
  declarer_complete: true,
  declarer_irrecevable: true,
  accorder_delai: true,
  abandonner: true,
  rouvrir: true,
  cloturer: true,
};
for (const evenement of EVENEMENTS) {
  test(`${evenement} is ${RACONTE[evenement] ? 'told' : 'not told'}`, () => {
    const acte = `candidature.${evenement.replaceAll('_', '-')}`;
    assert.equal(Object.hasOwn(PHRASES_HISTORIQUE, acte), RACONTE[evenement]);
  });
}

/** `clore` is told by the end of the dossier, and `pointer` is the jury's own. */
const RACONTE_ENTRETIEN: Record<EvenementConvocation, boolean> = {
  convoquer: true,
  reserver: true,
  changer: true,
  annuler: true,
  deplacer: true,
  liberer: true,
  retirer: true,
  informer: true,
  clore: false,
  pointer: false,
};
for (const evenement of EVENEMENTS_CONVOCATION) {
  test(`${evenement} of an entretien is ${RACONTE_ENTRETIEN[evenement] ? 'told' : 'not told'}`, () =>
    assert.equal(Object.hasOwn(PHRASES_HISTORIQUE, `entretien.${evenement}`), RACONTE_ENTRETIEN[evenement]));
}

test('no two acts are told in the same words', () => {
  const phrases: string[] = Object.values(PHRASES_HISTORIQUE);
  assert.deepEqual(phrases, [...new Set(phrases)]);
});

test('neither readings, judgements nor each saving of a lettre are told', () => {
  for (const acte of ['piece.lire', 'piece.juger', 'candidature.ecrire']) {
    assert.equal((ACTES_RACONTES as string[]).includes(acte), false);
  }
});
