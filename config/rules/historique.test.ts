import assert from 'node:assert/strict';
import { test } from 'node:test';
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

test('neither readings, judgements nor each saving of a lettre are told', () => {
  for (const acte of ['piece.lire', 'piece.juger', 'candidature.ecrire']) {
    assert.equal((ACTES_RACONTES as string[]).includes(acte), false);
  }
});
