import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeRefus } from '../refusals.ts';
import { raisonDeLot } from './lots.ts';

const RAISONS: [CodeRefus[], string][] = [
  [['etat_incompatible'], 'Son état ne le permet pas'],
  [['piece_non_jugee'], '1 pièce à vérifier'],
  [['piece_non_jugee', 'piece_refusee', 'piece_non_jugee'], '2 pièces à vérifier, 1 pièce refusée'],
  [['piece_manquante', 'piece_manquante', 'piece_manquante'], '3 pièces non déposées'],
  [['dossier_perime'], 'A changé depuis que vous l’avez choisi'],
  [['occupe'], 'N’est pas possible pour ce dossier'],
];
for (const [codes, phrase] of RAISONS) {
  test(`${codes.join(', ')}: « ${phrase} »`, () => assert.equal(raisonDeLot(codes.map((code) => ({ code }))), phrase));
}
