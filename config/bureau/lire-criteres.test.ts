import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CriteresDossiers } from './criteres.ts';
import { type CritereEcarte, direEcart, lireCriteres, sansPerimes } from './lire-criteres.ts';

const DEFAUT = { recherche: '', tri: 'recue', sens: 'asc' };
const REF = 'a'.repeat(24);
const AUTRE = 'b1'.repeat(12);

const LECTURES: [string, Record<string, string>, object, [nom: string, raison: string, valeur?: string][]][] = [
  ['nothing to say', { etats: 'complete' }, { etats: ['complete'] }, []],
  [
    'a word that no filter has',
    { couleur: 'bleu', etats: 'complete' },
    { etats: ['complete'] },
    [['couleur', 'inconnu']],
  ],
  [
    'a day that is none',
    { recuDu: '2027-02-30', tri: 'etat' },
    { tri: 'etat' },
    [['recuDu', 'illisible', '2027-02-30']],
  ],
  [
    'one state of three that does not exist',
    { etats: 'complete,brouillon,transmise' },
    { etats: ['complete', 'transmise'] },
    [['etats', 'illisible', 'brouillon']],
  ],
  [
    'two states that do not exist, and the only ones',
    { etats: 'brouillon,perdue', rang: '1' },
    { rang: '1' },
    [
      ['etats', 'illisible', 'brouillon'],
      ['etats', 'illisible', 'perdue'],
    ],
  ],
  [
    'states before and after one that exists',
    { etats: 'brouillon,perdue,complete,égarée' },
    { etats: ['complete'] },
    [
      ['etats', 'illisible', 'brouillon'],
      ['etats', 'illisible', 'perdue'],
      ['etats', 'illisible', 'égarée'],
    ],
  ],
  ['a criterion without a value', { etats: '' }, {}, [['etats', 'illisible', '']]],
  [
    'a column that no export has any more',
    { colonnes: 'email,fax' },
    { colonnes: ['email'] },
    [['colonnes', 'illisible', 'fax']],
  ],
  [
    'several at once',
    { couleur: 'bleu', rang: '3', etats: 'complete' },
    { etats: ['complete'] },
    [
      ['rang', 'illisible', '3'],
      ['couleur', 'inconnu'],
    ],
  ],
];
for (const [dit, url, lus, ecartes] of LECTURES) {
  test(`criteria of a URL: ${dit}`, () => {
    const lu = lireCriteres(CriteresDossiers, url);
    assert.deepEqual(lu.criteres, { ...DEFAUT, ...lus });
    const dits = lu.ecartes.map(({ nom, raison, valeur }) =>
      valeur === undefined ? [nom, raison] : [nom, raison, valeur],
    );
    assert.deepEqual(new Set(dits.map(String)), new Set(ecartes.map(String)));
  });
}
test('criteria of a URL: more choices than a list takes are left out together', () => {
  const formations = Array.from({ length: 201 }, () => REF).join(',');
  const { criteres, ecartes } = lireCriteres(CriteresDossiers, { formations, rang: '1' });
  assert.deepEqual(criteres, { ...DEFAUT, rang: '1' });
  assert.deepEqual(
    ecartes.map(({ nom }) => nom),
    ['formations'],
  );
});

test('what does not exist any more leaves its criterion, and the criterion goes with the last', () => {
  const criteres = CriteresDossiers.parse({ etiquettes: `${REF},${AUTRE}`, formations: REF, suiviPar: '4', rang: '1' });
  const perimes = [
    { nom: 'etiquettes', valeur: REF },
    { nom: 'formations', valeur: REF },
    { nom: 'suiviPar', valeur: '4' },
  ] as const;
  const { etiquettes, formations, suiviPar, rang } = sansPerimes(criteres, perimes);
  assert.deepEqual([etiquettes, formations, suiviPar, rang], [[AUTRE], undefined, undefined, '1']);
  assert.equal(sansPerimes(criteres, []), criteres);
});

const DITS: [CritereEcarte, string][] = [
  [{ nom: 'couleur', raison: 'inconnu' }, '« couleur » n’est pas un filtre de cette liste.'],
  [{ nom: 'x'.repeat(50), raison: 'inconnu' }, `« ${'x'.repeat(40)}… » n’est pas un filtre de cette liste.`],
  [
    { nom: 'recuDu', raison: 'illisible', valeur: '2027-02-30' },
    'Le critère « Reçu » ne comprend pas la valeur « 2027-02-30 ».',
  ],
  [{ nom: 'etats', raison: 'illisible', valeur: '' }, 'Le critère « État » est vide.'],
  [
    { nom: 'etiquettes', raison: 'perime' },
    'Une étiquette de cette adresse n’existe pas, ou n’existe plus, dans votre IUT.',
  ],
  [
    { nom: 'formations', raison: 'perime' },
    'Une formation de cette adresse n’est plus en ligne, ou n’est pas des vôtres.',
  ],
];
for (const [ecart, phrase] of DITS) test(`« ${phrase} »`, () => assert.equal(direEcart(ecart), phrase));
