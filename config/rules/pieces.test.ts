import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CodeRefus, type Refus, refusDe } from '../refusals.ts';
import { ETATS_CANDIDATURE, type EtatCandidature, refuserModification } from './etats.ts';
import {
  ANALYSES,
  type Analyse,
  type ContexteJugement,
  type ContextePiece,
  compterPieces,
  ETATS_PIECE,
  ETATS_PIECE_ENREGISTREE,
  type EtatPiece,
  type EvenementPiece,
  estAReprendre,
  estRefusee,
  estRepondue,
  estRequise,
  etatApres,
  evenementDeJugement,
  jugementAReserver,
  LIBELLE_PIECE,
  MOTIF_INCAPACITE,
  type PieceAttendue,
  type PieceRepondue,
  peutDeclarerIncapacite,
  peutDeposer,
  peutJuger,
  peutModifierPieces,
  peutReclamer,
  peutRetirer,
  phrasesDuCompte,
  piecesManquantes,
  piecesRequises,
  refusDesPieces,
  resteACompleter,
  TAILLE_MAX_FICHIER,
  TRANSITIONS_PIECE,
} from './pieces.ts';
import type { Modalite, Voeux } from './voeux.ts';

const ETATS = [
  'attendue',
  'deposee',
  'incapacite_declaree',
  'validee',
  'refusee',
  'incapacite_acceptee',
  'incapacite_refusee',
  'reclamee',
] as const;
type ParEtat<T> = readonly [T, T, T, T, T, T, T, T];

test('the states are those of domain §3', () => assert.deepEqual([...ETATS_PIECE], [...ETATS]));
test('`attendue` is the absence of a row', () => assert.deepEqual(ETATS_PIECE_ENREGISTREE, ETATS.slice(1)));
test('the analyses are those of domain §3', () => {
  assert.deepEqual([...ANALYSES], ['non_faite', 'en_cours', 'saine', 'infecte']);
});
test('the limits of a file and of a motif', () => {
  assert.equal(TAILLE_MAX_FICHIER, 3_145_728);
  assert.deepEqual({ ...MOTIF_INCAPACITE }, { min: 10, max: 1000 });
});

/** `MACHINE` transcribes domain §3: where each event leads from each of `ETATS`. */
const MACHINE: Record<EvenementPiece, ParEtat<EtatPiece | null>> = {
  deposer: ['deposee', 'deposee', 'deposee', null, 'deposee', null, 'deposee', 'deposee'],
  deposer_attendue: [null, 'deposee', 'deposee', null, null, 'deposee', null, null],
  retirer: [null, 'attendue', null, null, null, null, null, null],
  declarer_incapacite: [
    'incapacite_declaree',
    null,
    null,
    null,
    'incapacite_declaree',
    null,
    null,
    'incapacite_declaree',
  ],
  retirer_incapacite: [null, null, 'attendue', null, null, null, null, null],
  valider: [null, 'validee', null, 'validee', 'validee', null, null, null],
  refuser: [null, 'refusee', null, 'refusee', 'refusee', null, null, null],
  accepter_incapacite: [
    null,
    null,
    'incapacite_acceptee',
    null,
    null,
    'incapacite_acceptee',
    'incapacite_acceptee',
    null,
  ],
  refuser_incapacite: [null, null, 'incapacite_refusee', null, null, 'incapacite_refusee', 'incapacite_refusee', null],
  reclamer: ['reclamee', null, null, null, null, null, null, null],
};
test('the events are those of the table', () => assert.deepEqual(Object.keys(TRANSITIONS_PIECE), Object.keys(MACHINE)));
for (const [evenement, vers] of Object.entries(MACHINE) as [EvenementPiece, ParEtat<EtatPiece | null>][]) {
  test(`${evenement}: from each state, where to`, () => {
    assert.deepEqual(
      ETATS.map((etat) => etatApres(evenement, etat) ?? null),
      [...vers],
    );
  });
}

test('a verdict is the event of what was answered, a file or an incapacité', () => {
  const evenements = ETATS.map((etat) => [evenementDeJugement('accepter', etat), evenementDeJugement('refuser', etat)]);
  const fichier = ['valider', 'refuser'];
  const incapacite = ['accepter_incapacite', 'refuser_incapacite'];
  assert.deepEqual(evenements, [fichier, fichier, incapacite, fichier, fichier, incapacite, incapacite, fichier]);
});

test('which states answer, and which were refused', () => {
  assert.deepEqual(ETATS.filter(estRepondue), ['deposee', 'incapacite_declaree', 'validee', 'incapacite_acceptee']);
  assert.deepEqual(ETATS.filter(estRefusee), ['refusee', 'incapacite_refusee']);
  assert.deepEqual(ETATS.filter(estAReprendre), ['refusee', 'incapacite_refusee', 'reclamee']);
});

test('what the candidat reads beside a pièce', () => {
  assert.deepEqual(
    ETATS.map((etat) => LIBELLE_PIECE[etat]),
    [
      'À déposer',
      'Déposée',
      'Incapacité de dépôt indiquée',
      'Acceptée par l’établissement',
      'Refusée par l’établissement',
      'Incapacité de dépôt acceptée',
      'Incapacité de dépôt refusée : déposez la pièce',
      'Demandée par l’établissement',
    ],
  );
});

// The tests below check which entries are required.

const SANS: Voeux = { classique: null, alternance: null };
const CLASSIQUE: Voeux = { classique: 1, alternance: null };
const ALTERNANCE: Voeux = { classique: null, alternance: 1 };
const LES_DEUX: Voeux = { classique: 1, alternance: 2 };
const INVERSE: Voeux = { classique: 2, alternance: 1 };

const piece = (pieceDemandeeRef: string, obligatoire: boolean, modalite: Modalite | null = null): PieceAttendue => ({
  pieceDemandeeRef,
  obligatoire,
  modalite,
});
const COMMUNE = piece('commune', true);
const DE_CLASSIQUE = piece('de-classique', true, 'classique');
const D_ALTERNANCE = piece('d-alternance', true, 'alternance');
const FACULTATIVES = [
  piece('f', false),
  piece('f-classique', false, 'classique'),
  piece('f-alternance', false, 'alternance'),
];
const LISTE = [COMMUNE, DE_CLASSIQUE, D_ALTERNANCE, ...FACULTATIVES];

const REQUISES: [string, Voeux, PieceAttendue[]][] = [
  ['none', SANS, [COMMUNE]],
  ['classique 1', CLASSIQUE, [COMMUNE, DE_CLASSIQUE]],
  ['alternance 1', ALTERNANCE, [COMMUNE, D_ALTERNANCE]],
  ['classique 1, alternance 2', LES_DEUX, [COMMUNE, DE_CLASSIQUE, D_ALTERNANCE]],
  ['classique 2, alternance 1', INVERSE, [COMMUNE, DE_CLASSIQUE, D_ALTERNANCE]],
];
for (const [dit, voeux, requises] of REQUISES) {
  test(`required with vœux ${dit}`, () => {
    assert.deepEqual(piecesRequises(LISTE, voeux), requises);
    assert.deepEqual(
      LISTE.filter((entree) => estRequise(entree, voeux)),
      requises,
    );
  });
}

const reponse = (pieceDemandeeRef: string, etat: EtatPiece, analyse?: Analyse | null): PieceRepondue =>
  analyse === undefined ? { pieceDemandeeRef, etat } : { pieceDemandeeRef, etat, analyse };

const MANQUE: ParEtat<CodeRefus | null> = [
  'piece_manquante',
  null,
  null,
  null,
  'piece_a_reprendre',
  null,
  'piece_a_reprendre',
  'piece_manquante',
];
test('a required pièce is missing until it is answered, and again once refused', () => {
  for (const [rang, etat] of ETATS.entries()) {
    const repondues = [reponse('commune', etat)];
    const code = MANQUE[rang] ?? null;
    assert.deepEqual(piecesManquantes(LISTE, repondues, SANS), code ? [COMMUNE] : [], etat);
    assert.deepEqual(refusDesPieces(LISTE, repondues, SANS), code ? [{ code, cible: 'commune' }] : [], etat);
  }
});
test('nothing answered: every required pièce is missing, no other', () => {
  assert.deepEqual(piecesManquantes(LISTE, [], LES_DEUX), [COMMUNE, DE_CLASSIQUE, D_ALTERNANCE]);
  assert.deepEqual(
    refusDesPieces(LISTE, [], LES_DEUX),
    ['commune', 'de-classique', 'd-alternance'].map((cible): Refus => ({ code: 'piece_manquante', cible })),
  );
});
for (const etat of ETATS.filter((un) => un !== 'reclamee')) {
  test(`a facultative pièce ${etat} blocks nothing`, () => {
    assert.deepEqual(refusDesPieces(FACULTATIVES, [reponse('f', etat)], LES_DEUX), []);
  });
}

const ANALYSE_REFUSE: [Analyse | null | undefined, CodeRefus | null][] = [
  ['non_faite', null],
  ['en_cours', 'fichier_en_analyse'],
  ['saine', null],
  ['infecte', 'fichier_infecte'],
  [null, null],
  [undefined, null],
];
for (const [analyse, code] of ANALYSE_REFUSE) {
  test(`a deposited file whose analysis is ${analyse} ${code ? 'blocks' : 'passes'}`, () => {
    for (const cible of ['commune', 'f', 'd-alternance', 'n-est-plus-demandee']) {
      const repondues = [reponse('commune', 'deposee'), reponse(cible, 'deposee', analyse)];
      const attendu = code ? [{ code, cible }] : [];
      assert.deepEqual(refusDesPieces(cible === 'commune' ? [] : [COMMUNE, ...FACULTATIVES], repondues, SANS), attendu);
    }
  });
  test(`the analysis ${analyse} of what the bureau judged, or of no file, is no longer looked at`, () => {
    const autres = ETATS.filter((etat) => etat !== 'deposee' && etat !== 'reclamee');
    assert.deepEqual(
      autres.flatMap((etat) => refusDesPieces(FACULTATIVES, [reponse('f', etat, analyse)], SANS)),
      [],
    );
  });
}

// The tests below check the count, as guide p. 15 and 18 print it.

const obligatoires = (nombre: number) => Array.from({ length: nombre }, (_, i) => piece(`o${i}`, true));
const facultatives = (nombre: number) => Array.from({ length: nombre }, (_, i) => piece(`p${i}`, false));
const deposees = (nombre: number) => Array.from({ length: nombre }, (_, i) => reponse(`o${i}`, 'deposee'));

const COMPTES: [string, PieceAttendue[], PieceRepondue[], Voeux, [number, number, number, number], string[]][] = [
  [
    'guide p. 15, Le Mans',
    [...obligatoires(3), ...facultatives(2)],
    [],
    ALTERNANCE,
    [5, 3, 0, 3],
    ['5 pièces demandées dont', '3 obligatoires', '0 déposée', '3 manquantes'],
  ],
  [
    'guide p. 15, Angers-Cholet',
    facultatives(7),
    [],
    SANS,
    [7, 0, 0, 0],
    ['7 pièces demandées dont', '0 obligatoire', '0 déposée', '0 manquante'],
  ],
  [
    'guide p. 18, Le Mans',
    [...obligatoires(3), ...facultatives(2)],
    deposees(3),
    ALTERNANCE,
    [5, 3, 3, 0],
    ['5 pièces demandées dont', '3 obligatoires', '3 déposées', '0 manquante'],
  ],
  ['nothing asked', [], [], SANS, [0, 0, 0, 0], ['0 pièce demandée dont', '0 obligatoire', '0 déposée', '0 manquante']],
  [
    'one asked',
    obligatoires(1),
    [],
    SANS,
    [1, 1, 0, 1],
    ['1 pièce demandée dont', '1 obligatoire', '0 déposée', '1 manquante'],
  ],
  [
    'one deposited of two',
    obligatoires(2),
    deposees(1),
    SANS,
    [2, 2, 1, 1],
    ['2 pièces demandées dont', '2 obligatoires', '1 déposée', '1 manquante'],
  ],
  [
    'what the vœux ask is obligatoire, the rest is asked all the same',
    LISTE,
    [],
    SANS,
    [6, 1, 0, 1],
    ['6 pièces demandées dont', '1 obligatoire', '0 déposée', '1 manquante'],
  ],
  [
    'both modalités',
    LISTE,
    [],
    LES_DEUX,
    [6, 3, 0, 3],
    ['6 pièces demandées dont', '3 obligatoires', '0 déposée', '3 manquantes'],
  ],
  [
    'a facultative pièce deposited',
    facultatives(2),
    [reponse('p1', 'deposee')],
    SANS,
    [2, 0, 1, 0],
    ['2 pièces demandées dont', '0 obligatoire', '1 déposée', '0 manquante'],
  ],
  [
    'a pièce no longer asked counts nowhere',
    obligatoires(1),
    [reponse('ancienne', 'deposee')],
    SANS,
    [1, 1, 0, 1],
    ['1 pièce demandée dont', '1 obligatoire', '0 déposée', '1 manquante'],
  ],
];
for (const [
  dit,
  attendues,
  repondues,
  voeux,
  [demandees, requises, faites, manquantes],
  [titre, ...lignes],
] of COMPTES) {
  test(`count: ${dit}`, () => {
    const compte = compterPieces(attendues, repondues, voeux);
    assert.deepEqual(compte, { demandees, obligatoires: requises, deposees: faites, incapacites: 0, manquantes });
    assert.deepEqual(phrasesDuCompte(compte), { titre, lignes });
  });
}
test('count: a pièce in each state, whether deposited, whether an incapacité answers, whether missing', () => {
  const comptes = ETATS.map((etat) => {
    const { deposees: faites, incapacites, manquantes } = compterPieces([COMMUNE], [reponse('commune', etat)], SANS);
    return [faites, incapacites, manquantes];
  });
  // A refused file is still there, and is to be answered again; a refused incapacité answers nothing.
  assert.deepEqual(comptes, [
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
    [1, 0, 0],
    [1, 0, 1],
    [0, 1, 0],
    [0, 0, 1],
    [0, 0, 1],
  ]);
});
test('an incapacité has its line in the count, and no other dossier has one', () => {
  const deux = [reponse('o0', 'deposee'), reponse('o1', 'incapacite_declaree')];
  const lignes = (repondues: PieceRepondue[]) =>
    phrasesDuCompte(compterPieces(obligatoires(2), repondues, SANS)).lignes;
  assert.deepEqual(lignes(deux), ['2 obligatoires', '1 déposée', '1 incapacité indiquée', '0 manquante']);
  assert.deepEqual(lignes(deux.slice(0, 1)), ['2 obligatoires', '1 déposée', '1 manquante']);
});

// The tests below check what the candidat may do to one pièce.

type Acte = (contexte: ContextePiece) => Refus['code'] | null;
const code = (refus: readonly Refus[]) => {
  assert.ok(refus.length <= 1);
  return refus[0]?.code ?? null;
};
const MOTIF = 'Je ne l’ai jamais reçu.';
const ACTES: Record<'deposer' | 'retirer' | 'incapacite', Acte> = {
  deposer: (contexte) => code(refusDe(peutDeposer(contexte))),
  retirer: (contexte) => code(refusDe(peutRetirer(contexte))),
  incapacite: (contexte) => code(refusDe(peutDeclarerIncapacite(contexte, MOTIF))),
};

const FERMES: [EtatCandidature, CodeRefus][] = [
  ['transmise', 'dossier_transmis'],
  ['complete', 'dossier_transmis'],
  ['irrecevable', 'dossier_transmis'],
  ['abandonnee', 'etat_incompatible'],
  ['non_transmise', 'etat_incompatible'],
];

/**
 * The table gives, for each act in each of `ETATS`, the code that refuses it, or `null`. The deadline has not passed,
 * and the pièce is still asked.
 */
const NM = 'piece_non_modifiable';
const SR = 'piece_sans_reponse';
const IR = 'incapacite_refusee';
const DR = 'piece_deja_repondue';
const DT = 'dossier_transmis';
const CANDIDAT: Record<
  keyof typeof ACTES,
  Record<'en_constitution' | 'incomplete' | 'reprise', ParEtat<CodeRefus | null>>
> = {
  deposer: {
    en_constitution: [null, null, null, NM, null, NM, null, null],
    incomplete: [NM, NM, NM, NM, null, NM, null, null],
    reprise: [null, null, null, NM, null, NM, null, null],
  },
  retirer: {
    en_constitution: [SR, null, null, SR, SR, SR, SR, SR],
    incomplete: [DT, DT, DT, DT, DT, DT, DT, DT],
    reprise: [DT, DT, DT, DT, DT, DT, DT, DT],
  },
  incapacite: {
    en_constitution: [null, 'piece_deja_deposee', DR, NM, null, NM, IR, null],
    incomplete: [NM, NM, NM, NM, null, NM, IR, null],
    reprise: [null, DR, DR, NM, null, NM, IR, null],
  },
};
const SITUATIONS = {
  en_constitution: { etatCandidature: 'en_constitution', reprise: false },
  incomplete: { etatCandidature: 'incomplete', reprise: false },
  reprise: { etatCandidature: 'incomplete', reprise: true },
} as const;

for (const [acte, peut] of Object.entries(ACTES) as [keyof typeof ACTES, Acte][]) {
  for (const situation of ['en_constitution', 'incomplete', 'reprise'] as const) {
    const contexte = { ...SITUATIONS[situation], demandee: true, delaiDepasse: false };
    const attendu = CANDIDAT[acte][situation];

    test(`${acte}, ${situation}: from each state of the pièce`, () => {
      assert.deepEqual(
        ETATS.map((etat) => peut({ ...contexte, etat })),
        [...attendu],
      );
    });

    test(`${acte}, ${situation}: the deadline has passed`, () => {
      const depasse = ETATS.map((etat) => peut({ ...contexte, etat, delaiDepasse: true }));
      const refus = acte === 'retirer' && situation !== 'en_constitution' ? DT : 'date_limite_passee';
      assert.deepEqual(
        depasse,
        ETATS.map(() => refus),
      );
    });
  }

  test(`${acte}: nothing, in any state that is not the candidat’s, whatever the pièce`, () => {
    for (const [etatCandidature, refus] of FERMES) {
      for (const etat of ETATS) {
        for (const reprise of [false, true]) {
          for (const demandee of [false, true]) {
            for (const delaiDepasse of [false, true]) {
              const contexte = { etatCandidature, etat, reprise, demandee, delaiDepasse };
              assert.equal(peut(contexte), refus, JSON.stringify(contexte));
            }
          }
        }
      }
    }
  });

  test(`${acte}: a pièce that is no longer asked may be taken back, not answered`, () => {
    const contexte = { ...SITUATIONS.en_constitution, demandee: false, delaiDepasse: false };
    const attendu = acte === 'retirer' ? CANDIDAT.retirer.en_constitution : ETATS.map(() => 'piece_non_demandee');
    assert.deepEqual(
      ETATS.map((etat) => peut({ ...contexte, etat })),
      [...attendu],
    );
  });
}

test('why nothing may change: transmitted, or never to be', () => {
  assert.deepEqual(
    ETATS_CANDIDATURE.map((etat) => code(refusDe(refuserModification(etat)))),
    [
      'dossier_transmis',
      'dossier_transmis',
      'dossier_transmis',
      'dossier_transmis',
      'dossier_transmis',
      'etat_incompatible',
      'etat_incompatible',
    ],
  );
});

const MOTIFS: [string, string, boolean][] = [
  ['none', '', false],
  ['9 characters', 'x'.repeat(9), false],
  ['10 characters', 'x'.repeat(10), true],
  ['9 characters and blanks', `  ${'x'.repeat(9)}\n`, false],
  ['1 000 characters', 'x'.repeat(1000), true],
  ['1 000 characters and blanks', ` ${'x'.repeat(1000)} `, true],
  ['1 001 characters', 'x'.repeat(1001), false],
];
for (const [dit, motif, accorde] of MOTIFS) {
  test(`incapacité, motif: ${dit}`, () => {
    const contexte: ContextePiece = {
      ...SITUATIONS.en_constitution,
      etat: 'attendue',
      demandee: true,
      delaiDepasse: false,
    };
    const refus = accorde ? [] : [{ code: 'motif_incapacite', cible: 'motif' }];
    assert.deepEqual(refusDe(peutDeclarerIncapacite(contexte, motif)), refus);
  });
}

// The tests below check what the bureau may do to one pièce.

const EI = 'etat_incompatible';
type Verdicts = readonly [accepter: CodeRefus | null, refuser: CodeRefus | null];
const LIBRE: ParEtat<Verdicts> = [
  [SR, SR],
  [null, null],
  [null, null],
  [null, null],
  [null, null],
  [null, null],
  [null, null],
  [SR, SR],
];
const AUCUN: ParEtat<Verdicts> = [
  [SR, SR],
  [EI, EI],
  [EI, EI],
  [EI, EI],
  [EI, EI],
  [EI, EI],
  [EI, EI],
  [SR, SR],
];
/**
 * `EN_COMPLEMENTS` is the state `incomplete`: the bureau may judge what was not verified, and accept what it had
 * refused.
 */
const EN_COMPLEMENTS: ParEtat<Verdicts> = [
  [SR, SR],
  [null, null],
  [null, null],
  [EI, EI],
  [null, EI],
  [EI, EI],
  [null, EI],
  [SR, SR],
];

type Tour = Pick<ContexteJugement, 'reprise' | 'jugementReserve'>;
const TOURS: [dit: string, Tour][] = [
  ['as it was when compléments were asked for', { reprise: false, jugementReserve: false }],
  ['answered again', { reprise: true, jugementReserve: false }],
  ['judged since, for the next request', { reprise: false, jugementReserve: true }],
];
const JUGEMENTS: [EtatCandidature, ...ParTour: [ParEtat<Verdicts>, ParEtat<Verdicts>, ParEtat<Verdicts>]][] = [
  ['en_constitution', AUCUN, AUCUN, AUCUN],
  ['transmise', LIBRE, LIBRE, LIBRE],
  ['incomplete', EN_COMPLEMENTS, LIBRE, LIBRE],
  ['complete', LIBRE, LIBRE, LIBRE],
  ['irrecevable', AUCUN, AUCUN, AUCUN],
  ['abandonnee', AUCUN, AUCUN, AUCUN],
  ['non_transmise', AUCUN, AUCUN, AUCUN],
];
for (const [etatCandidature, ...tables] of JUGEMENTS) {
  for (const [rang, [dit, tour]] of TOURS.entries()) {
    test(`juger, dossier ${etatCandidature}, pièce ${dit}`, () => {
      const verdicts = ETATS.map((etat) => {
        const contexte = { etatCandidature, etat, ...tour };
        return [
          code(refusDe(peutJuger(contexte, 'accepter', ''))),
          code(refusDe(peutJuger(contexte, 'refuser', MOTIF))),
        ];
      });
      assert.deepEqual(verdicts, tables[rang]);
    });
  }
}

/** `RESERVES` says which judgements made in `incomplete` the candidat does not read yet, in the order of `ETATS`. */
const RESERVES: Record<string, ParEtat<boolean>> = {
  'as it was when compléments were asked for': [false, true, true, false, false, false, false, false],
  'answered again': [false, false, false, false, false, false, false, false],
  'judged since, for the next request': [true, true, true, true, true, true, true, true],
};
for (const [dit, tour] of TOURS) {
  test(`a judgement of a pièce ${dit} is reserved in incomplete alone`, () => {
    const reserves = (etatCandidature: EtatCandidature) =>
      ETATS.map((etat) => jugementAReserver({ etatCandidature, etat, ...tour }));
    assert.deepEqual(reserves('incomplete'), [...(RESERVES[dit] ?? [])]);
    for (const autre of ETATS_CANDIDATURE.filter((etat) => etat !== 'incomplete'))
      assert.ok(!reserves(autre).includes(true), autre);
  });
}

/** `RECLAMER` gives, for each state of the dossier, what refuses to ask for a pièce from each of `ETATS`. */
const PP = 'page_perimee';
const OUVERT: ParEtat<CodeRefus | null> = [null, PP, PP, PP, PP, PP, PP, PP];
const FERME: ParEtat<CodeRefus | null> = [EI, EI, EI, EI, EI, EI, EI, EI];
const RECLAMER: Record<EtatCandidature, ParEtat<CodeRefus | null>> = {
  en_constitution: FERME,
  transmise: OUVERT,
  incomplete: OUVERT,
  complete: OUVERT,
  irrecevable: FERME,
  abandonnee: FERME,
  non_transmise: FERME,
};
for (const etatCandidature of ETATS_CANDIDATURE) {
  test(`a pièce is asked for in a dossier ${etatCandidature}`, () =>
    assert.deepEqual(
      ETATS.map((etat) => code(refusDe(peutReclamer({ etatCandidature, etat }, MOTIF)))),
      [...RECLAMER[etatCandidature]],
    ));
}
test('a pièce is asked for with a motif', () => {
  const decision = peutReclamer({ etatCandidature: 'transmise', etat: 'attendue' }, ' \n');
  assert.deepEqual(refusDe(decision), [{ code: 'motif_manquant', cible: 'motif' }]);
});

test('what the IUT asks for at last is missing, though facultative, until it is answered', () => {
  const attendues = [COMMUNE, ...FACULTATIVES];
  const manque = (etat: EtatPiece) =>
    piecesManquantes(
      attendues,
      [
        { pieceDemandeeRef: 'commune', etat: 'validee' },
        { pieceDemandeeRef: 'f', etat },
      ],
      CLASSIQUE,
    ).map(({ pieceDemandeeRef }) => pieceDemandeeRef);
  assert.deepEqual(
    ETATS.map(manque),
    ETATS.map((etat) => (etat === 'reclamee' ? ['f'] : [])),
  );
});

test('something is left to complete while a pièce is refused, or was answered again and not sent', () => {
  const reste = (...pieces: [EtatPiece, boolean?][]) =>
    resteACompleter(pieces.map(([etat, reprise = false]) => ({ etat, reprise })));
  assert.equal(reste(), false);
  assert.equal(reste(['validee'], ['deposee'], ['incapacite_declaree'], ['incapacite_acceptee'], ['attendue']), false);
  assert.equal(reste(['validee'], ['refusee']), true);
  assert.equal(reste(['incapacite_refusee']), true);
  assert.equal(reste(['validee'], ['reclamee']), true);
  assert.equal(reste(['validee'], ['deposee', true]), true);
});

for (const motif of ['', ' \n\t']) {
  test(`juger: refusing needs a motif, and ${JSON.stringify(motif)} is none`, () => {
    for (const etat of ETATS.slice(1).filter((un) => un !== 'reclamee')) {
      assert.deepEqual(
        refusDe(
          peutJuger({ etatCandidature: 'transmise', etat, reprise: false, jugementReserve: false }, 'refuser', motif),
        ),
        [{ code: 'motif_manquant', cible: 'motif' }],
      );
    }
  });
}

test('peutModifierPieces: only while it is the candidat’s turn', () => {
  for (const etat of ETATS_CANDIDATURE) {
    const attendu = etat === 'en_constitution' || etat === 'incomplete';
    assert.equal(peutModifierPieces(etat).ok, attendu, etat);
  }
});
