import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CodeRefus, refusDe } from '../refusals.ts';
import {
  direVoeux,
  LIBELLE_MODALITE,
  libelleRang,
  MODALITES,
  type ModalitesOuvertes,
  modalitesClassees,
  modalitesOuvertes,
  peutRanger,
  type Rang,
  SANS_VOEU,
  Voeux,
  voeuxEnVigueur,
  voeuxInitiaux,
  voeuxPrets,
} from './voeux.ts';

const OUVERTES = {
  classique: { classique: true, alternance: false },
  alternance: { classique: false, alternance: true },
  'les deux': { classique: true, alternance: true },
} as const satisfies Record<string, ModalitesOuvertes>;
type Ouvertes = keyof typeof OUVERTES;

const voeux = (classique: Rang, alternance: Rang): Voeux => ({ classique, alternance });

const DITS: [Rang, Rang, string[]][] = [
  [1, null, ['Voeux 1\u00a0: formation classique']],
  [null, 1, ['Voeux 1\u00a0: alternance']],
  [1, 2, ['Voeux 1\u00a0: formation classique', 'Voeux 2\u00a0: alternance']],
  [2, 1, ['Voeux 1\u00a0: alternance', 'Voeux 2\u00a0: formation classique']],
  [null, null, []],
];
for (const [classique, alternance, dits] of DITS) {
  test(`on a list, classique ${classique} and alternance ${alternance} are said in the order of their ranks`, () =>
    assert.deepEqual(direVoeux({ classique, alternance }), dits));
}

test('the labels of guide p. 15, to the letter', () => {
  assert.deepEqual([...MODALITES], ['classique', 'alternance']);
  assert.deepEqual(LIBELLE_MODALITE, {
    classique: 'Candidature en formation classique',
    alternance: 'Candidature en formation par alternance',
  });
  assert.deepEqual(
    [null, 1, 2].map((rang) => libelleRang(rang as Rang)),
    ['Non', 'Voeux 1', 'Voeux 2'],
  );
});

const PAR_OUVERTURE: Record<Ouvertes, { modalites: string[]; initiaux: Voeux }> = {
  classique: { modalites: ['classique'], initiaux: voeux(1, null) },
  alternance: { modalites: ['alternance'], initiaux: voeux(null, 1) },
  'les deux': { modalites: ['classique', 'alternance'], initiaux: voeux(null, null) },
};
for (const [nom, { modalites, initiaux }] of Object.entries(PAR_OUVERTURE)) {
  test(`open in ${nom}: the vœux at the start`, () => {
    assert.deepEqual(modalitesOuvertes(OUVERTES[nom as Ouvertes]), modalites);
    assert.deepEqual(voeuxInitiaux(OUVERTES[nom as Ouvertes]), initiaux);
  });
}
test('open in nothing: no vœu', () => {
  const aucune = { classique: false, alternance: false };
  assert.deepEqual(modalitesOuvertes(aucune), []);
  assert.deepEqual(voeuxInitiaux(aucune), voeux(null, null));
});
test('no vœu is « Non » twice', () => assert.deepEqual(SANS_VOEU, voeux(null, null)));

const EN_VIGUEUR: [string, Voeux, Ouvertes, Voeux][] = [
  ['both open, what was chosen', voeux(2, 1), 'les deux', voeux(2, 1)],
  ['both open, nothing chosen', voeux(null, null), 'les deux', voeux(null, null)],
  ['one left open, nothing chosen', voeux(null, null), 'classique', voeux(1, null)],
  ['one left open, it was the vœu 2', voeux(2, 1), 'classique', voeux(1, null)],
  ['one left open, it was not chosen', voeux(1, null), 'alternance', voeux(null, 1)],
  ['one left open, it was the vœu 1', voeux(1, 2), 'classique', voeux(1, null)],
  ['the second opened since', voeux(1, null), 'les deux', voeux(1, null)],
];
for (const [dit, choisis, ouvertes, attendus] of EN_VIGUEUR) {
  test(`vœux that count: ${dit}`, () => {
    assert.deepEqual(voeuxEnVigueur(choisis, OUVERTES[ouvertes]), attendus);
  });
}

/** `PAIRES` holds every pair of ranks in every opening: may it be saved, and may it be transmitted? */
const ENREGISTRABLE = null;
const PAIRES: [Rang, Rang, Record<Ouvertes, CodeRefus[] | typeof ENREGISTRABLE>][] = [
  [null, null, { classique: ENREGISTRABLE, alternance: ENREGISTRABLE, 'les deux': ENREGISTRABLE }],
  [1, null, { classique: [], alternance: ['voeu_sans_modalite'], 'les deux': [] }],
  [
    2,
    null,
    {
      classique: ['voeu_2_sans_voeu_1'],
      alternance: ['voeu_sans_modalite', 'voeu_2_sans_voeu_1'],
      'les deux': ['voeu_2_sans_voeu_1'],
    },
  ],
  [null, 1, { classique: ['voeu_sans_modalite'], alternance: [], 'les deux': [] }],
  [
    null,
    2,
    {
      classique: ['voeu_sans_modalite', 'voeu_2_sans_voeu_1'],
      alternance: ['voeu_2_sans_voeu_1'],
      'les deux': ['voeu_2_sans_voeu_1'],
    },
  ],
  [1, 2, { classique: ['voeu_sans_modalite'], alternance: ['voeu_sans_modalite'], 'les deux': [] }],
  [2, 1, { classique: ['voeu_sans_modalite'], alternance: ['voeu_sans_modalite'], 'les deux': [] }],
  [
    1,
    1,
    {
      classique: ['voeu_sans_modalite', 'voeux_de_meme_rang'],
      alternance: ['voeu_sans_modalite', 'voeux_de_meme_rang'],
      'les deux': ['voeux_de_meme_rang'],
    },
  ],
  [
    2,
    2,
    {
      classique: ['voeu_sans_modalite', 'voeux_de_meme_rang'],
      alternance: ['voeu_sans_modalite', 'voeux_de_meme_rang'],
      'les deux': ['voeux_de_meme_rang'],
    },
  ],
];
for (const [classique, alternance, parOuverture] of PAIRES) {
  for (const [nom, codes] of Object.entries(parOuverture)) {
    test(`classique ${libelleRang(classique)}, alternance ${libelleRang(alternance)}, open in ${nom}`, () => {
      const ouvertes = OUVERTES[nom as Ouvertes];
      const refus = (attendus: CodeRefus[]) => attendus.map((code) => ({ code, cible: 'voeux' }));
      assert.deepEqual(refusDe(peutRanger(voeux(classique, alternance), ouvertes)), refus(codes ?? []));
      assert.deepEqual(
        refusDe(voeuxPrets(voeux(classique, alternance), ouvertes)),
        refus(codes ?? ['voeux_manquants']),
      );
    });
  }
}

test('the ranked modalités, whatever their order of preference', () => {
  assert.deepEqual(modalitesClassees(voeux(null, null)), []);
  assert.deepEqual(modalitesClassees(voeux(2, null)), ['classique']);
  assert.deepEqual(modalitesClassees(voeux(null, 1)), ['alternance']);
  assert.deepEqual(modalitesClassees(voeux(2, 1)), ['classique', 'alternance']);
});

const CORPS: [string, unknown, boolean][] = [
  ['both ranks', { classique: 1, alternance: 2 }, true],
  ['« Non » twice', { classique: null, alternance: null }, true],
  ['a rank missing', { classique: 1 }, false],
  ['rank 3', { classique: 3, alternance: null }, false],
  ['rank 0', { classique: 0, alternance: null }, false],
  ['a rank as text', { classique: '1', alternance: null }, false],
  ['« Non » as text', { classique: 'Non', alternance: 1 }, false],
  ['a third modalité', { classique: 1, alternance: null, distance: 2 }, false],
  ['nothing', null, false],
];
for (const [dit, corps, lisible] of CORPS) {
  test(`vœux as sent: ${dit}`, () => {
    const lu = Voeux.safeParse(corps);
    assert.equal(lu.success, lisible);
    if (lisible) assert.deepEqual(lu.data, corps);
  });
}
