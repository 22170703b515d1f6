import assert from 'node:assert/strict';
import { test } from 'node:test';
import { avisDe, CHAMPS_AVISES, type ChampAvise, direAvis } from './avis.ts';

const INE =
  'Cet INE n’a pas la forme habituelle (onze signes, comme 0123456789M) : vérifiez-le. Vous pouvez continuer.';
const CODE =
  'Un code postal de France a cinq chiffres, par exemple 49035. Si cette adresse est à l’étranger, vous pouvez continuer.';
const SANS_CODE = 'Le code postal manque. Si cette adresse est à l’étranger et n’en a pas, vous pouvez continuer.';
const ZEROS = 'À ce numéro, aucun établissement ne pourra vous joindre. Vous pouvez continuer.';

const TABLE: [ChampAvise, saisie: string, avis: string | undefined, autres?: object][] = [
  ['ine', '', undefined],
  ['ine', '0123456789M', undefined],
  ['ine', '123', INE],
  ['codePostal', '75000', undefined],
  ['codePostal', '49035 Cedex 01', undefined],
  ['codePostal', '44 000', undefined],
  ['codePostal', 'SW1A 2AA', undefined],
  ['codePostal', '1012 ab', undefined],
  ['codePostal', '4400', CODE],
  ['codePostal', '440000', CODE],
  ['codePostal', 'ABC', CODE],
  ['codePostal', 'néant', SANS_CODE],
  ['codePostal', '00000', SANS_CODE],
  ['codePostal', '', SANS_CODE],
  ['codePostal', ' – ', SANS_CODE],
  ['bacCodePostal', '79004', undefined],
  ['bacCodePostal', '', SANS_CODE, { bacType: 'Bac Général' }],
  ['bacCodePostal', '4400', CODE, { bacType: 'Bac Général' }],
  ['bacCodePostal', '', undefined, { bacType: 'Diplôme étranger équivalent' }],
  ['bacCodePostal', '1000', undefined, { bacType: 'Diplôme étranger équivalent' }],
  ['telephone', '02 61 91 00 00', undefined],
  ['telephone', '00 00 00 00 00', ZEROS],
  ['telephone2', '0000000000', ZEROS],
  ['telephone2', '', undefined],
  ['email', 'xx.xxxxx@xxxx.fr', undefined],
  ['email', 'anais@gmail.con', 'Vouliez-vous dire anais@gmail.com ?'],
  [
    'email',
    'hélène@exemple.test',
    'Une adresse mail n’a presque jamais d’accent. Vouliez-vous dire helene@exemple.test ?',
  ],
];
for (const [champ, saisie, attendu, autres] of TABLE) {
  test(`${champ} « ${saisie} »: ${attendu ?? 'nothing to say'}`, () => {
    const avis = avisDe(champ, { ...autres, [champ]: saisie });
    assert.equal(avis && direAvis(avis), attendu);
  });
}

test('what is not given is not advised upon, but for a postal code', () => {
  const dits = CHAMPS_AVISES.filter((champ) => avisDe(champ, {}));
  assert.deepEqual(dits, ['codePostal', 'bacCodePostal']);
});
