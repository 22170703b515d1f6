import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODE_POSTAL_DE_FRANCE, codePostalNet, fauteDeCodePostal } from './code-postal.ts';

const MANQUANT = 'Indiquez le code postal.';
/** `TABLE` gives, for each typed code, what is stored and the message when its country is France. */
const TABLE: [saisie: string, ecrit: string, enFrance: string | undefined][] = [
  ['49035', '49035', undefined],
  ['75000', '75000', undefined],
  ['97400', '97400', undefined],
  ['01000', '01000', undefined],
  ['44 000', '44000', undefined],
  ['F-44000', '44000', undefined],
  ['FR 44000', '44000', undefined],
  ['４４０００', '44000', undefined],
  ['٤٤٠٠٠', '44000', undefined],
  ['\u200e44000\u200b', '44000', undefined],
  ['49035 CEDEX', '49035 CEDEX', undefined],
  ['49035 Cedex 01', '49035 CEDEX 01', undefined],
  ['49035 cedex 9', '49035 CEDEX 9', undefined],
  ['4400', '4400', CODE_POSTAL_DE_FRANCE],
  ['440000', '440000', CODE_POSTAL_DE_FRANCE],
  ['ABC', 'ABC', CODE_POSTAL_DE_FRANCE],
  ['44000 Nantes', '44000 NANTES', CODE_POSTAL_DE_FRANCE],
  ['sw1a 2aa', 'SW1A 2AA', CODE_POSTAL_DE_FRANCE],
  ['00‑950', '00-950', CODE_POSTAL_DE_FRANCE],
  ...['N/A', 'n/a', 'NA', 'N.A.', 'n.c.', 'NÉANT', 'néant', 'neant', 'aucun', 'Aucune', 'sans', 'rien', 'None'].map(
    (saisie): [string, string, string] => [saisie, '', MANQUANT],
  ),
  ...['0', '00', '00000', '000000', 'x', 'XXXXX', 'pas de code postal', 'aucun code postal', 'sans code'].map(
    (saisie): [string, string, string] => [saisie, '', MANQUANT],
  ),
  ['00000 CEDEX', '00000 CEDEX', CODE_POSTAL_DE_FRANCE],
  ['NA1', 'NA1', CODE_POSTAL_DE_FRANCE],
  ['', '', MANQUANT],
  [' - ', '', MANQUANT],
  ['—', '', MANQUANT],
  ['\u200b', '', MANQUANT],
];
for (const [saisie, ecrit, enFrance] of TABLE) {
  test(`« ${saisie} » is written « ${ecrit} »; in France: ${enFrance ?? 'taken'}; abroad: taken`, () => {
    const code = codePostalNet(saisie);
    assert.equal(code, ecrit);
    assert.equal(fauteDeCodePostal('FR', code), enFrance);
    for (const pays of ['GB', 'CM', 'RE', '']) assert.equal(fauteDeCodePostal(pays, code), undefined);
  });
}
