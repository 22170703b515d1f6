import assert from 'node:assert/strict';
import { test } from 'node:test';
import { avecPreuve, faitProuve } from './preuve.ts';

const MAINTENANT = Date.UTC(2018, 2, 1, 10);
const MINUTE = 60_000;
const adresse = (chemin: string) => new URL(chemin, 'http://localhost:4321');
const faite = (autres = {}) => avecPreuve('/mon-compte', 'mot_de_passe_change', autres, MAINTENANT);

test('a page says what an address made here says, for ten minutes', () => {
  for (const autres of [{}, { cible: 'mot-de-passe' }, { retour: '/formations' }]) {
    assert.equal(faitProuve(adresse(faite(autres)), MAINTENANT), 'mot_de_passe_change');
    assert.equal(faitProuve(adresse(faite(autres)), MAINTENANT + 10 * MINUTE), 'mot_de_passe_change');
  }
  assert.equal(faitProuve(adresse(`${faite({ cible: 'sessions' })}#sessions`), MAINTENANT), 'mot_de_passe_change');
});

const AUTRES: [string, string, number?][] = [
  ['without a mark', '/mon-compte?fait=mot_de_passe_change'],
  ['with an empty one', '/mon-compte?fait=mot_de_passe_change&preuve='],
  ['with an invented one', '/mon-compte?fait=mot_de_passe_change&preuve=jf8q2o0w.AAAA'],
  ['without what was done', faite().replace('fait=mot_de_passe_change&', '')],
  ['of another act', faite().replace('mot_de_passe_change', 'compte_cree')],
  ['of another page', faite().replace('/mon-compte', '/compte/validation')],
  ['of another place of the page', faite({ cible: 'sessions' }).replace('sessions', 'identite')],
  ['of another moment', faite().replace(MAINTENANT.toString(36), (MAINTENANT + 1).toString(36))],
  ['eleven minutes later', faite(), MAINTENANT + 11 * MINUTE],
  ['made by a clock ahead', faite(), MAINTENANT - 1],
];
for (const [titre, chemin, instant = MAINTENANT + 2] of AUTRES) {
  test(`an address ${titre} says nothing`, () => assert.equal(faitProuve(adresse(chemin), instant), undefined));
}
