import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Refus } from '../refusals.ts';
import { type Manque, manquesDe, phraseTransmissible } from './transmissible.ts';

const VOEUX: Refus = { code: 'voeux_manquants', cible: 'voeux' };
const LETTRE: Refus = { code: 'lettre_manquante', cible: 'lettre' };
const PIECE: Refus = { code: 'piece_manquante', cible: 'cv' };
const DEBUT = 'Votre dossier sera transmissible à l’établissement uniquement lorsque vous aurez';

const CAS: [string, Refus[], Manque[], string][] = [
  ['the guide’s', [PIECE], ['pieces'], 'fourni toutes les pièces justificatives demandées.'],
  [
    'the guide’s too',
    [VOEUX, LETTRE, PIECE],
    ['voeux', 'lettre', 'pieces'],
    'fourni toutes les pièces justificatives demandées.',
  ],
  ['of the vœux', [VOEUX], ['voeux'], 'indiqué vos vœux.'],
  ['of the lettre', [LETTRE], ['lettre'], 'écrit votre lettre de motivation.'],
  ['of both', [VOEUX, LETTRE], ['voeux', 'lettre'], 'indiqué vos vœux et écrit votre lettre de motivation.'],
];
for (const [dit, refus, manques, fin] of CAS) {
  test(`with ${manques.join(', ')} missing, the sentence is ${dit}`, () => {
    assert.deepEqual(manquesDe(refus), manques);
    assert.equal(phraseTransmissible(manques), `${DEBUT} ${fin}`);
  });
}

test('a deadline that passed, or a state, is nothing that is missing', () => {
  assert.deepEqual(manquesDe([{ code: 'date_limite_passee' }]), []);
  assert.deepEqual(manquesDe([]), []);
});
