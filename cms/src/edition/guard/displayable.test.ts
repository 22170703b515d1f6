import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormationDeSaPage } from '../../api/formation/services/formation.ts';
import { defautsDeFormation } from './displayable.ts';

const paragraphe = (...children: object[]) => [{ type: 'paragraph', children }];
const texte = (text: string) => ({ type: 'text', text });

const FORMATION = {
  slug: 'parcours-banque',
  code: 'LP-ABF',
  annee: 2027,
  intitule: 'Parcours Banque',
  mention: { intitule: 'Assurance, banque, finance' },
  etablissement: { code: 'le-mans' },
  classique: true,
  alternance: false,
  du: '2027-02-01',
  au: '2027-05-14',
  lettreDemandee: true,
  objectifs: paragraphe(texte('Former des conseillers.')),
  competences: null,
  insertion: null,
  procedure: null,
  documents: [],
  pieces: [
    { piece: { documentId: 'cv', intitule: 'CV', description: null, modele: null }, obligatoire: true, modalite: null },
  ],
} as unknown as FormationDeSaPage;

/** `refuses` gives the fields that are refused of this formation, once changed so. */
const refuses = (choix: object) => [
  ...new Set(defautsDeFormation({ ...FORMATION, ...choix }).map(({ champ }) => champ)),
];

test('a formation that the site can draw has no fault', () => assert.deepEqual(defautsDeFormation(FORMATION), []));

const lien = (url: string) => paragraphe({ type: 'link', url, children: [texte('ici')] });
const CAS: [string, object, string[]][] = [
  ['without a mention', { mention: null }, ['mention']],
  ['without an IUT', { etablissement: null }, ['etablissement']],
  ['without an intitulé', { intitule: '' }, ['intitule']],
  ['without dates', { du: null, au: null }, ['du', 'au']],
  ['without a code or a year', { code: null, annee: null }, ['code', 'annee']],
  ['closed before it opens', { du: '2027-05-15' }, ['au']],
  ['open for one day', { du: '2027-05-14' }, []],
  ['in no modalité', { classique: false }, ['classique']],
  ['in both', { alternance: true }, []],
  ['under an address that walks', { slug: '../admin' }, ['slug']],
  ['under an address with an accent', { slug: 'école' }, ['slug']],
  ['with a script for a link', { objectifs: lien('javascript:alert(1)') }, ['objectifs']],
  ['with a script for a link, in capitals', { procedure: lien('JavaScript:alert(1)') }, ['procedure']],
  ['with data for a link', { insertion: lien('data:text/html,<script>') }, ['insertion']],
  ['with a link to nowhere', { competences: lien('/formations') }, ['competences']],
  ['with a mail for a link', { objectifs: lien('mailto:iut@portail.test') }, []],
  [
    'with a block that the site does not draw',
    { objectifs: [{ type: 'quote', children: [texte('x')] }] },
    ['objectifs'],
  ],
  ['with a text that is none', { objectifs: 'Former' }, ['objectifs']],
  ['with a pièce that lost its entry of the catalogue', { pieces: [{ piece: null }] }, []],
  [
    'with a pièce without a name',
    { pieces: [{ piece: { documentId: 'cv', intitule: '', modele: null }, obligatoire: true, modalite: null }] },
    ['pieces'],
  ],
];
for (const [titre, choix, attendus] of CAS) {
  test(`a formation ${titre} is refused for: ${attendus.join(', ') || 'nothing'}`, () =>
    assert.deepEqual(refuses(choix), attendus));
}

test('each fault is said in French, once, beside its field', () => {
  assert.deepEqual(
    defautsDeFormation({
      ...FORMATION,
      mention: null,
      objectifs: [...lien('x:'), ...lien('y:')],
    } as unknown as FormationDeSaPage),
    [
      { champ: 'mention', message: 'Choisissez la mention.' },
      {
        champ: 'objectifs',
        message:
          'Texte des objectifs : le site n’affiche que des titres, des paragraphes, des listes et des liens complets (https://…, mailto: ou tel:).',
      },
    ],
  );
});
