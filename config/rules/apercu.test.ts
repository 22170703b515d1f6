import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completerBrouillon, IUT_A_CHOISIR, VALIDITE_APERCU_MS } from './apercu.ts';
import { Etablissement, type Formation } from './catalogue.ts';

const PARAGRAPHE = { type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'Bonjour' }] };
const FORMATION: Formation = {
  slug: 'animal-angers',
  code: 'LP-A',
  annee: 2026,
  intitule: 'Animal',
  mention: 'Biologie',
  etablissement: 'angers-cholet',
  classique: true,
  alternance: false,
  du: '2026-02-01',
  au: '2026-04-15',
  lettreDemandee: true,
  objectifs: [PARAGRAPHE],
  competences: [],
  insertion: [],
  procedure: [],
  documents: [],
  pieces: [],
};
const CAMPAGNE = { annee: 2026, du: '2026-01-15', au: '2026-05-31' };
const completer = (change: object) => completerBrouillon({ ...FORMATION, ...change }, CAMPAGNE);

test('a link lives a quarter of an hour', () => assert.equal(VALIDITE_APERCU_MS, 900_000));

test('what is complete is left as it is', () => assert.deepEqual(completer({}), FORMATION));

const CITATION = { type: 'quote', children: [{ type: 'text', text: 'x' }] };
const LIEN = {
  type: 'paragraph',
  children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'ici' }] }],
};
const REMPLACES: [string, object, Partial<Formation>][] = [
  ['no dates: the campagne’s', { du: null, au: undefined }, { du: '2026-01-15', au: '2026-05-31' }],
  ['a date that is none', { du: '12026-01-01' }, { du: '2026-01-15' }],
  ['no year', { annee: null }, { annee: 2026 }],
  ['no mention', { mention: '' }, { mention: '(mention à choisir)' }],
  ['no intitulé', { intitule: null }, { intitule: '(intitulé à donner)' }],
  ['an address with spaces', { slug: 'Mon adresse' }, { slug: 'apercu' }],
  [
    'a block that the site does not draw, beside one that it does',
    { objectifs: [CITATION, PARAGRAPHE] },
    { objectifs: [PARAGRAPHE] },
  ],
  ['only such blocks', { objectifs: [CITATION] }, { objectifs: [] }],
  ['a link that runs a script', { objectifs: [LIEN, PARAGRAPHE] }, { objectifs: [PARAGRAPHE] }],
  ['a pièce without a name', { pieces: [{ intitule: '' }] }, { pieces: [] }],
  ['no modalité', { classique: null }, { classique: false }],
];
for (const [dit, change, attendu] of REMPLACES) {
  test(dit, () => assert.deepEqual(completer(change), { ...FORMATION, ...attendu }));
}

test('nothing at all is a page too', () => {
  const vide = completerBrouillon({} as Record<keyof Formation, unknown>, CAMPAGNE);
  assert.deepEqual([vide.etablissement, vide.au], [IUT_A_CHOISIR.code, '2026-05-31']);
});

test('the IUT to choose has the shape of one', () =>
  assert.deepEqual(Etablissement.parse(IUT_A_CHOISIR), IUT_A_CHOISIR));
