import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finDuJour } from '../paris.ts';
import { type Decision, type Refus, refusDe } from '../refusals.ts';
import {
  type DossierATransmettre,
  peutAbandonner,
  peutAccorderDelai,
  peutCandidater,
  peutCloturer,
  peutCompleter,
  peutDeclarerComplete,
  peutDeclarerIrrecevable,
  peutDemanderComplements,
  peutEcrire,
  peutRouvrir,
  peutTransmettre,
} from './candidature.ts';
import type { BornesDelai } from './delais.ts';
import { complementsEnRetard, dateLimite, estPassee, instantQuiCompte } from './echeances.ts';
import {
  type Acteur,
  aQuiDeJouer,
  ETATS_CANDIDATURE,
  type EtatCandidature,
  EVENEMENTS,
  type Evenement,
  estDejaFait,
  etatLu,
  etatSuivant,
  etatsDe,
  libelleEtat,
  peutEvoluer,
  TRANSITIONS,
} from './etats.ts';
import type { EtatPiece, PieceAttendue, PieceRepondue } from './pieces.ts';

const ETATS = [
  'en_constitution',
  'transmise',
  'incomplete',
  'complete',
  'irrecevable',
  'abandonnee',
  'non_transmise',
] as const;
type ParEtat<T> = readonly [T, T, T, T, T, T, T];

/** Domain §2, transcribed: for each event its actor, then the state it leads to from each of `ETATS`. */
const MACHINE: Record<Evenement, [Acteur, ...ParEtat<EtatCandidature | 'etat_quitte' | null>]> = {
  transmettre: ['candidat', 'transmise', null, null, null, null, null, null],
  juger: ['secretariat', null, 'transmise', 'incomplete', 'complete', null, null, null],
  demander_complements: ['secretariat', null, 'incomplete', 'incomplete', 'incomplete', null, null, null],
  completer: ['candidat', null, null, 'transmise', null, null, null, null],
  declarer_complete: ['secretariat', null, 'complete', 'complete', null, null, null, null],
  declarer_irrecevable: ['secretariat', null, 'irrecevable', 'irrecevable', 'irrecevable', null, null, null],
  accorder_delai: ['secretariat', 'en_constitution', null, 'incomplete', null, null, null, 'en_constitution'],
  abandonner: ['candidat', 'abandonnee', 'abandonnee', 'abandonnee', 'abandonnee', null, null, null],
  rouvrir: ['secretariat', null, null, null, null, 'transmise', 'etat_quitte', null],
  cloturer: ['horloge', 'non_transmise', null, null, null, null, null, null],
};

/** Asked again, in each of `ETATS`: done already there alone. `completer` after one renvoi. */
const DEJA_FAIT: Record<Parameters<typeof estDejaFait>[0], ParEtat<boolean>> = {
  transmettre: [false, true, false, false, false, false, false],
  completer: [false, true, false, false, false, false, false],
  abandonner: [false, false, false, false, false, true, false],
};
for (const [acte, attendus] of Object.entries(DEJA_FAIT) as [keyof typeof DEJA_FAIT, ParEtat<boolean>][]) {
  test(`${acte} asked again is done already in the state that it leads to, and in no other`, () =>
    assert.deepEqual(
      ETATS.map((etat) => estDejaFait(acte, { etat, envoyes: true })),
      attendus,
    ));
}
test('compléments that were never sent back are not done, whatever the state', () =>
  assert.deepEqual(
    ETATS.map((etat) => estDejaFait('completer', { etat, envoyes: false })),
    ETATS.map(() => false),
  ));

test('the states are those of domain §2', () => assert.deepEqual([...ETATS_CANDIDATURE], [...ETATS]));
test('the events are those of domain §2', () => assert.deepEqual([...EVENEMENTS], Object.keys(MACHINE)));

for (const evenement of EVENEMENTS) {
  const [acteur, ...vers] = MACHINE[evenement];

  test(`${evenement} is raised by ${acteur}`, () => assert.equal(TRANSITIONS[evenement].acteur, acteur));

  test(`${evenement}: from each state, where to`, () => {
    // An abandoned dossier goes back to the state it left: here, `complete`.
    const attendu = vers.map((etat) => (etat === 'etat_quitte' ? 'complete' : (etat ?? undefined)));
    assert.deepEqual(
      ETATS.map((etat) => etatSuivant(evenement, etat, 'complete')),
      attendu,
    );
  });

  test(`${evenement}: the states of its conditional update`, () => {
    assert.deepEqual(
      etatsDe(evenement),
      ETATS.filter((_, rang) => vers[rang] !== null),
    );
  });

  test(`${evenement}: granted or refused from each state`, () => {
    const refuse = (etat: EtatCandidature): Refus[] =>
      evenement === 'transmettre' && ['transmise', 'incomplete', 'complete', 'irrecevable'].includes(etat)
        ? [{ code: 'dossier_transmis' }]
        : [{ code: 'etat_incompatible' }];
    const attendu = ETATS.map((etat, rang) => (vers[rang] === null ? refuse(etat) : []));
    assert.deepEqual(
      ETATS.map((etat) => refusDe(peutEvoluer(evenement, etat))),
      attendu,
    );
  });
}

test('reopening an abandoned dossier leads to the state it left, whichever it was', () => {
  const quittables = ['en_constitution', 'transmise', 'incomplete', 'complete'] as const;
  assert.deepEqual(
    quittables.map((quitte) => etatSuivant('rouvrir', 'abandonnee', quitte)),
    [...quittables],
  );
  assert.equal(etatSuivant('rouvrir', 'abandonnee'), undefined);
  assert.equal(etatSuivant('rouvrir', 'irrecevable', 'en_constitution'), 'transmise');
});

const LIBELLES: ParEtat<string> = [
  'En cours de constitution : PAS ENCORE TRANSMISE',
  'Transmise, en attente de vérification',
  'À compléter avant le {…}',
  'Complète, à l’étude',
  'Irrecevable : {…}',
  'Abandonnée le {…}',
  'Non transmise à la date limite',
];
test('each state is said in the words of domain §2', () => {
  assert.deepEqual(
    ETATS.map((etat) => libelleEtat(etat, '{…}')),
    [...LIBELLES],
  );
});

test('in `incomplete` with nothing left to complete, the words are those of a dossier that waits for the IUT', () => {
  assert.deepEqual(
    ETATS.map((etat) => etatLu(etat, true)),
    [...ETATS],
  );
  assert.deepEqual(
    ETATS.map((etat) => etatLu(etat, false)),
    ETATS.map((etat) => (etat === 'incomplete' ? 'transmise' : etat)),
  );
});

test('whose move it is, in each state', () => {
  const attendu: ParEtat<string> = ['candidat', 'iut', 'candidat', 'iut', 'personne', 'personne', 'personne'];
  assert.deepEqual(ETATS.map(aQuiDeJouer), [...attendu]);
});

// Instants

const MAINTENANT = new Date('2026-04-15T22:00:30.000Z');
const apres = (instant: Date, ms: number) => new Date(instant.getTime() + ms);

const ARRIVEES: [string, Date | null, Date][] = [
  ['none: the clock', null, MAINTENANT],
  ['the same instant', MAINTENANT, MAINTENANT],
  ['1 ms before', apres(MAINTENANT, -1), apres(MAINTENANT, -1)],
  ['30.001 s before, across midnight', apres(MAINTENANT, -30_001), new Date('2026-04-15T21:59:59.999Z')],
  ['2 minutes before', apres(MAINTENANT, -120_000), apres(MAINTENANT, -120_000)],
  ['2 minutes and 1 ms before: not believed', apres(MAINTENANT, -120_001), MAINTENANT],
  ['1 ms after: not believed', apres(MAINTENANT, 1), MAINTENANT],
  ['a day after: not believed', apres(MAINTENANT, 86_400_000), MAINTENANT],
  ['unreadable: not believed', new Date(Number.NaN), MAINTENANT],
];
for (const [dit, arrivee, compte] of ARRIVEES) {
  test(`arrival stamped ${dit}`, () => assert.deepEqual(instantQuiCompte(arrivee, MAINTENANT), compte));
}

const LIMITES: [string, string, string | null, string][] = [
  ['formation’s alone', '2026-04-15', null, '2026-04-15T21:59:59.000Z'],
  ['on the day of the spring change', '2026-03-29', null, '2026-03-29T21:59:59.000Z'],
  ['on the day of the autumn change', '2026-10-25', null, '2026-10-25T22:59:59.000Z'],
  ['later personal one', '2026-04-15', '2026-04-20T10:00:00.000Z', '2026-04-20T10:00:00.000Z'],
  ['personal one overtaken by an extension', '2026-04-30', '2026-04-20T10:00:00.000Z', '2026-04-30T21:59:59.000Z'],
  ['personal one of the same instant', '2026-04-15', '2026-04-15T21:59:59.000Z', '2026-04-15T21:59:59.000Z'],
];
for (const [dit, fermeture, personnel, limite] of LIMITES) {
  test(`deadline, ${dit}`, () => {
    assert.equal(dateLimite(fermeture, personnel ? new Date(personnel) : null).toISOString(), limite);
  });
}

const LIMITE = new Date('2026-04-15T21:59:59.000Z');
const PASSEES: [string, boolean][] = [
  ['2026-04-15T21:59:58.999Z', false],
  ['2026-04-15T21:59:59.000Z', false],
  ['2026-04-15T21:59:59.999Z', false],
  ['2026-04-15T22:00:00.000Z', true],
  ['2026-04-16T08:00:00.000Z', true],
];
for (const [instant, passee] of PASSEES) {
  test(`at ${instant}, 23:59:59 has ${passee ? '' : 'not '}passed`, () => {
    assert.equal(estPassee(LIMITE, new Date(instant)), passee);
  });
}

test('« délai dépassé » is raised in `incomplete` only, once the deadline has passed', () => {
  const leve = (instant: Date) => ETATS.filter((etat) => complementsEnRetard(etat, LIMITE, instant));
  assert.deepEqual(leve(apres(LIMITE, 999)), []);
  assert.deepEqual(leve(apres(LIMITE, 1000)), ['incomplete']);
});

// Guards. Each row changes one situation that is granted; an empty list is granted.

type Ligne<S> = readonly [dit: string, change: Partial<S>, refus: readonly Refus[]];

function garde<S extends object>(
  nom: string,
  peut: (situation: S) => Decision,
  accordee: S,
  lignes: readonly Ligne<S>[],
) {
  for (const [dit, change, refus] of lignes) {
    test(`${nom}: ${dit}`, () => assert.deepEqual(refusDe(peut({ ...accordee, ...change })), refus));
  }
}

/** The same situation in every state: the codes that refuse it, or `null`. */
function gardeParEtat<S extends { etat: EtatCandidature }>(
  nom: string,
  peut: (situation: S) => Decision,
  accordee: S,
  attendu: ParEtat<Refus['code'] | null>,
) {
  test(`${nom}: from each state, everything else being right`, () => {
    const codes = ETATS.map((etat) => refusDe(peut({ ...accordee, etat })).map(({ code }) => code));
    assert.deepEqual(
      codes,
      attendu.map((code) => (code ? [code] : [])),
    );
  });
}

type Candidature = Parameters<typeof peutCandidater>[0];
const OUVERTE: Candidature = {
  emailValide: true,
  periode: { du: '2026-02-01', au: '2026-04-15' },
  instant: new Date('2026-03-01T12:00:00Z'),
  existante: null,
};
garde('deposer', peutCandidater, OUVERTE, [
  ['inside the dates', {}, []],
  [
    '1 ms before the opening',
    { instant: new Date('2026-01-31T22:59:59.999Z') },
    [{ code: 'formation_pas_encore_ouverte' }],
  ],
  ['at 00:00:00 of the first day', { instant: new Date('2026-01-31T23:00:00Z') }, []],
  ['at 23:59:59 of the last day', { instant: new Date('2026-04-15T21:59:59Z') }, []],
  ['in the last millisecond', { instant: new Date('2026-04-15T21:59:59.999Z') }, []],
  ['at midnight after the last day', { instant: new Date('2026-04-15T22:00:00Z') }, [{ code: 'formation_fermee' }]],
  [
    'the last day is that of the spring change, 23:59:59',
    { periode: { du: '2026-03-29', au: '2026-03-29' }, instant: new Date('2026-03-29T21:59:59Z') },
    [],
  ],
  [
    'the last day is that of the spring change, midnight',
    { periode: { du: '2026-03-29', au: '2026-03-29' }, instant: new Date('2026-03-29T22:00:00Z') },
    [{ code: 'formation_fermee' }],
  ],
  [
    'the last day is that of the autumn change, 23:59:59',
    { periode: { du: '2026-10-25', au: '2026-10-25' }, instant: new Date('2026-10-25T22:59:59Z') },
    [],
  ],
  [
    'the last day is that of the autumn change, midnight',
    { periode: { du: '2026-10-25', au: '2026-10-25' }, instant: new Date('2026-10-25T23:00:00Z') },
    [{ code: 'formation_fermee' }],
  ],
  ['e-mail not validated', { emailValide: false }, [{ code: 'email_non_valide' }]],
  [
    'e-mail not validated and too late',
    { emailValide: false, instant: new Date('2026-05-01T12:00:00Z') },
    [{ code: 'email_non_valide' }, { code: 'formation_fermee' }],
  ],
]);
for (const existante of ETATS) {
  const code = existante === 'abandonnee' ? 'candidature_abandonnee' : 'candidature_existante';
  garde('deposer', peutCandidater, OUVERTE, [
    [`one exists already, ${existante}`, { existante }, [{ code }]],
    [
      `one exists already, ${existante}, whatever the rest`,
      { existante, emailValide: false, instant: new Date(0) },
      [{ code }],
    ],
  ]);
}

const attendue = (pieceDemandeeRef: string, change: Partial<PieceAttendue> = {}): PieceAttendue => ({
  pieceDemandeeRef,
  obligatoire: true,
  modalite: null,
  ...change,
});
const repondue = (pieceDemandeeRef: string, etat: EtatPiece, analyse?: PieceRepondue['analyse']): PieceRepondue =>
  analyse === undefined ? { pieceDemandeeRef, etat } : { pieceDemandeeRef, etat, analyse };

const PIECES = [
  attendue('cv'),
  attendue('contrat', { modalite: 'alternance' }),
  attendue('photo', { obligatoire: false }),
];

const DELAI: Refus = { code: 'delai_pas_dans_le_futur', cible: 'delai' };
/** Which days are possible is `delais.test.ts`'s: here, that each act asks. */
const BORNES: BornesDelai = { limite: null, dernierJour: '2026-06-30', maintenant: MAINTENANT };
const DELAIS: [string, Date, Refus[]][] = [
  ['after the campagne', finDuJour('2026-07-01'), [{ code: 'delai_apres_campagne', cible: 'delai' }]],
  ['1 ms ahead', apres(MAINTENANT, 1), []],
  ['now', MAINTENANT, [DELAI]],
  ['1 ms ago', apres(MAINTENANT, -1), [DELAI]],
  ['unreadable', new Date(Number.NaN), [DELAI]],
];

const PRETE: DossierATransmettre = {
  etat: 'en_constitution',
  limite: LIMITE,
  instant: new Date('2026-04-01T12:00:00Z'),
  modalites: { classique: true, alternance: true },
  voeux: { classique: 1, alternance: null },
  lettreDemandee: false,
  lettre: null,
  attendues: PIECES,
  repondues: [repondue('cv', 'deposee', 'saine')],
};

gardeParEtat('transmettre', peutTransmettre, PRETE, [
  null,
  'dossier_transmis',
  'dossier_transmis',
  'dossier_transmis',
  'dossier_transmis',
  'etat_incompatible',
  'etat_incompatible',
]);
garde('transmettre', peutTransmettre, PRETE, [
  ['at 23:59:59', { instant: LIMITE }, []],
  ['in the last millisecond', { instant: apres(LIMITE, 999) }, []],
  ['at midnight', { instant: apres(LIMITE, 1000) }, [{ code: 'date_limite_passee' }]],
  [
    'too late, and everything missing: the deadline alone is said',
    { instant: apres(LIMITE, 1000), repondues: [], voeux: { classique: null, alternance: null } },
    [{ code: 'date_limite_passee' }],
  ],
  [
    'already transmitted, and too late: the state alone is said',
    { etat: 'transmise', instant: apres(LIMITE, 1000) },
    [{ code: 'dossier_transmis' }],
  ],
  ['required piece without answer', { repondues: [] }, [{ code: 'piece_manquante', cible: 'cv' }]],
  ['incapacité declared for the required piece', { repondues: [repondue('cv', 'incapacite_declaree')] }, []],
  ['file not analysed', { repondues: [repondue('cv', 'deposee', 'non_faite')] }, []],
  ['file whose analysis is not told', { repondues: [repondue('cv', 'deposee')] }, []],
  ['infected file', { repondues: [repondue('cv', 'deposee', 'infecte')] }, [{ code: 'fichier_infecte', cible: 'cv' }]],
  [
    'file under analysis',
    { repondues: [repondue('cv', 'deposee', 'en_cours')] },
    [{ code: 'fichier_en_analyse', cible: 'cv' }],
  ],
  [
    'infected facultative file',
    { repondues: [repondue('cv', 'deposee', 'saine'), repondue('photo', 'deposee', 'infecte')] },
    [{ code: 'fichier_infecte', cible: 'photo' }],
  ],
  [
    'infected file for a piece no longer asked',
    { repondues: [repondue('cv', 'deposee', 'saine'), repondue('ancienne', 'deposee', 'infecte')] },
    [{ code: 'fichier_infecte', cible: 'ancienne' }],
  ],
  [
    'piece of a ranked modalité without answer',
    { voeux: { classique: 1, alternance: 2 } },
    [{ code: 'piece_manquante', cible: 'contrat' }],
  ],
  [
    'piece of a ranked modalité answered',
    { voeux: { classique: 1, alternance: 2 }, repondues: [repondue('cv', 'deposee'), repondue('contrat', 'deposee')] },
    [],
  ],
  ['no vœu', { voeux: { classique: null, alternance: null } }, [{ code: 'voeux_manquants', cible: 'voeux' }]],
  ['vœu 2 alone', { voeux: { classique: 2, alternance: null } }, [{ code: 'voeu_2_sans_voeu_1', cible: 'voeux' }]],
  [
    'vœu for a modalité closed since',
    { modalites: { classique: false, alternance: true } },
    [{ code: 'voeu_sans_modalite', cible: 'voeux' }],
  ],
  ['letter asked and absent', { lettreDemandee: true }, [{ code: 'lettre_manquante', cible: 'lettre' }]],
  [
    'letter asked and blank',
    { lettreDemandee: true, lettre: ' \n\t ' },
    [{ code: 'lettre_manquante', cible: 'lettre' }],
  ],
  ['letter asked and written', { lettreDemandee: true, lettre: 'Madame, Monsieur' }, []],
  ['letter written and not asked', { lettre: 'Madame, Monsieur' }, []],
  [
    'everything at once, in the order of the page',
    {
      voeux: { classique: null, alternance: null },
      lettreDemandee: true,
      repondues: [repondue('photo', 'deposee', 'infecte')],
    },
    [
      { code: 'voeux_manquants', cible: 'voeux' },
      { code: 'lettre_manquante', cible: 'lettre' },
      { code: 'piece_manquante', cible: 'cv' },
      { code: 'fichier_infecte', cible: 'photo' },
    ],
  ],
]);

gardeParEtat('writing vœux and letter', peutEcrire, PRETE, [
  null,
  'dossier_transmis',
  'dossier_transmis',
  'dossier_transmis',
  'dossier_transmis',
  'etat_incompatible',
  'etat_incompatible',
]);
garde('writing vœux and letter', peutEcrire, PRETE, [
  ['in the last millisecond', { instant: apres(LIMITE, 999) }, []],
  ['at midnight', { instant: apres(LIMITE, 1000) }, [{ code: 'date_limite_passee' }]],
]);

const A_COMPLETER: Parameters<typeof peutCompleter>[0] = {
  etat: 'incomplete',
  limite: LIMITE,
  instant: new Date('2026-04-01T12:00:00Z'),
  voeux: { classique: 1, alternance: null },
  attendues: PIECES,
  repondues: [repondue('cv', 'deposee', 'saine')],
};
gardeParEtat('completer', peutCompleter, A_COMPLETER, [
  'etat_incompatible',
  'etat_incompatible',
  null,
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
]);
garde('completer', peutCompleter, A_COMPLETER, [
  ['in the last millisecond of the compléments deadline', { instant: apres(LIMITE, 999) }, []],
  ['after it', { instant: apres(LIMITE, 1000) }, [{ code: 'date_limite_passee' }]],
  [
    'required piece still refused',
    { repondues: [repondue('cv', 'refusee')] },
    [{ code: 'piece_a_reprendre', cible: 'cv' }],
  ],
  [
    'required incapacité still refused',
    { repondues: [repondue('cv', 'incapacite_refusee')] },
    [{ code: 'piece_a_reprendre', cible: 'cv' }],
  ],
  ['refused piece answered by an incapacité', { repondues: [repondue('cv', 'incapacite_declaree')] }, []],
  ['piece accepted meanwhile by the IUT', { repondues: [repondue('cv', 'validee')] }, []],
  ['incapacité accepted meanwhile by the IUT', { repondues: [repondue('cv', 'incapacite_acceptee')] }, []],
  ['facultative piece left refused', { repondues: [repondue('cv', 'deposee'), repondue('photo', 'refusee')] }, []],
  [
    'facultative piece left refused, because infected',
    { repondues: [repondue('cv', 'deposee'), repondue('photo', 'refusee', 'infecte')] },
    [],
  ],
  [
    'piece of an unranked modalité left refused',
    { repondues: [repondue('cv', 'deposee'), repondue('contrat', 'refusee')] },
    [],
  ],
  [
    'piece of a ranked modalité left refused',
    { voeux: { classique: 2, alternance: 1 }, repondues: [repondue('cv', 'deposee'), repondue('contrat', 'refusee')] },
    [{ code: 'piece_a_reprendre', cible: 'contrat' }],
  ],
  [
    'new file infected',
    { repondues: [repondue('cv', 'deposee', 'infecte')] },
    [{ code: 'fichier_infecte', cible: 'cv' }],
  ],
  [
    'new file under analysis',
    { repondues: [repondue('cv', 'deposee', 'en_cours')] },
    [{ code: 'fichier_en_analyse', cible: 'cv' }],
  ],
]);

const refusee = (ref: string, motif: string | null, etat: EtatPiece = 'refusee') => ({ ...repondue(ref, etat), motif });
const A_REPRENDRE: Parameters<typeof peutDemanderComplements>[0] = {
  etat: 'transmise',
  delai: apres(MAINTENANT, 1),
  bornes: BORNES,
  repondues: [refusee('cv', 'Illisible'), refusee('photo', null, 'deposee')],
};
gardeParEtat('demander_complements', peutDemanderComplements, A_REPRENDRE, [
  'etat_incompatible',
  null,
  null,
  null,
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
]);
garde('demander_complements', peutDemanderComplements, A_REPRENDRE, [
  ...DELAIS.map(([dit, delai, refus]): Ligne<typeof A_REPRENDRE> => [`deadline ${dit}`, { delai }, refus]),
  ['a refused incapacité is enough', { repondues: [refusee('cv', 'Fournissez-le', 'incapacite_refusee')] }, []],
  ['nothing answered', { repondues: [] }, [{ code: 'aucune_piece_refusee' }]],
  [
    'nothing refused',
    {
      repondues: [
        refusee('a', 'x', 'deposee'),
        refusee('b', 'x', 'validee'),
        refusee('c', 'x', 'incapacite_declaree'),
        refusee('d', 'x', 'incapacite_acceptee'),
      ],
    },
    [{ code: 'aucune_piece_refusee' }],
  ],
  [
    'each refused item has its motif, and the deadline is ahead',
    {
      repondues: [refusee('a', null), refusee('b', '  ', 'incapacite_refusee'), refusee('c', 'Floue')],
      delai: MAINTENANT,
    },
    [{ code: 'motif_manquant', cible: 'a' }, { code: 'motif_manquant', cible: 'b' }, DELAI],
  ],
]);

const VERIFIEE: Parameters<typeof peutDeclarerComplete>[0] = {
  etat: 'transmise',
  voeux: { classique: 1, alternance: null },
  attendues: PIECES,
  repondues: [repondue('cv', 'validee')],
};
gardeParEtat('declarer_complete', peutDeclarerComplete, VERIFIEE, [
  'etat_incompatible',
  null,
  null,
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
]);
const EXAMEN: Record<EtatPiece, Refus['code'] | null> = {
  attendue: 'piece_manquante',
  deposee: 'piece_non_jugee',
  incapacite_declaree: 'piece_non_jugee',
  validee: null,
  refusee: 'piece_refusee',
  incapacite_acceptee: null,
  incapacite_refusee: 'piece_refusee',
};
for (const [etat, code] of Object.entries(EXAMEN) as [EtatPiece, Refus['code'] | null][]) {
  garde('declarer_complete', peutDeclarerComplete, VERIFIEE, [
    [`required piece ${etat}`, { repondues: [repondue('cv', etat)] }, code ? [{ code, cible: 'cv' }] : []],
    [`facultative piece ${etat}`, { repondues: [repondue('cv', 'validee'), repondue('photo', etat)] }, []],
    [
      `piece of an unranked modalité ${etat}`,
      { repondues: [repondue('cv', 'validee'), repondue('contrat', etat)] },
      [],
    ],
  ]);
}
garde('declarer_complete', peutDeclarerComplete, VERIFIEE, [
  [
    'every obstacle is told, in order',
    { voeux: { classique: 1, alternance: 2 }, repondues: [repondue('contrat', 'refusee')] },
    [
      { code: 'piece_manquante', cible: 'cv' },
      { code: 'piece_refusee', cible: 'contrat' },
    ],
  ],
]);

const JUGEE: { etat: EtatCandidature; motif: string } = { etat: 'transmise', motif: 'Hors délai' };
const irrecevable = ({ etat, motif }: typeof JUGEE) => peutDeclarerIrrecevable(etat, motif);
gardeParEtat('declarer_irrecevable', irrecevable, JUGEE, [
  'etat_incompatible',
  null,
  null,
  null,
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
]);
garde('declarer_irrecevable', irrecevable, JUGEE, [
  ['without motif', { motif: '' }, [{ code: 'motif_manquant', cible: 'motif' }]],
  ['with a blank motif', { motif: ' \n' }, [{ code: 'motif_manquant', cible: 'motif' }]],
  ['without motif, in a state that forbids it', { etat: 'abandonnee', motif: '' }, [{ code: 'etat_incompatible' }]],
]);

const EN_RETARD: { etat: EtatCandidature; delai: Date } = { etat: 'non_transmise', delai: apres(MAINTENANT, 1) };
const accorder = ({ etat, delai }: typeof EN_RETARD) => peutAccorderDelai(etat, delai, BORNES);
gardeParEtat('accorder_delai', accorder, EN_RETARD, [
  null,
  'etat_incompatible',
  null,
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
  null,
]);
garde('accorder_delai', accorder, EN_RETARD, [
  ...DELAIS.map(([dit, delai, refus]): Ligne<typeof EN_RETARD> => [`deadline ${dit}`, { delai }, refus]),
  [
    'deadline past, in a state that forbids it',
    { etat: 'complete', delai: MAINTENANT },
    [{ code: 'etat_incompatible' }],
  ],
]);

gardeParEtat('abandonner', ({ etat }) => peutAbandonner(etat), { etat: 'transmise' as EtatCandidature }, [
  null,
  null,
  null,
  null,
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
]);

const ABANDONNEE: Parameters<typeof peutRouvrir>[0] = {
  etat: 'abandonnee',
  etatQuitte: 'transmise',
  motif: 'Demande du candidat par téléphone',
  delai: null,
  bornes: BORNES,
};
gardeParEtat('rouvrir', peutRouvrir, ABANDONNEE, [
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
  null,
  null,
  'etat_incompatible',
]);
const SANS_MOTIF: Refus = { code: 'motif_manquant', cible: 'motif' };
const SANS_DELAI: Refus = { code: 'delai_manquant', cible: 'delai' };
garde('rouvrir', peutRouvrir, ABANDONNEE, [
  ['left `incomplete`', { etatQuitte: 'incomplete' }, []],
  ['left `complete`', { etatQuitte: 'complete' }, []],
  ['left `en_constitution`, without deadline', { etatQuitte: 'en_constitution' }, [SANS_DELAI]],
  ...DELAIS.map(
    ([dit, delai, refus]): Ligne<typeof ABANDONNEE> => [
      `left \`en_constitution\`, deadline ${dit}`,
      { etatQuitte: 'en_constitution', delai },
      refus,
    ],
  ),
  ['a deadline that nothing asks is not looked at', { delai: apres(MAINTENANT, -1) }, []],
  ['without motif', { motif: ' ' }, [SANS_MOTIF]],
  ['without motif nor deadline', { motif: '', etatQuitte: 'en_constitution' }, [SANS_MOTIF, SANS_DELAI]],
  ['irrecevable, whatever it had left before', { etat: 'irrecevable', etatQuitte: 'en_constitution' }, []],
  ['irrecevable, never abandoned', { etat: 'irrecevable', etatQuitte: null }, []],
  ['irrecevable, without motif', { etat: 'irrecevable', etatQuitte: null, motif: '' }, [SANS_MOTIF]],
]);
test('rouvrir: an abandoned dossier that does not say which state it left is a broken assumption', () => {
  assert.throws(() => peutRouvrir({ ...ABANDONNEE, etatQuitte: null }), {
    message: 'an abandoned dossier says which state it left',
  });
});

const A_CLORE: { etat: EtatCandidature; maintenant: Date } = {
  etat: 'en_constitution',
  maintenant: new Date('2026-04-15T22:02:00.000Z'),
};
const clore = ({ etat, maintenant }: typeof A_CLORE) => peutCloturer(etat, LIMITE, maintenant);
gardeParEtat('cloturer', clore, A_CLORE, [
  null,
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
  'etat_incompatible',
]);
garde('cloturer', clore, A_CLORE, [
  ['at the deadline', { maintenant: LIMITE }, [{ code: 'etat_incompatible' }]],
  ['at 00:01:59.999', { maintenant: new Date('2026-04-15T22:01:59.999Z') }, [{ code: 'etat_incompatible' }]],
  ['a day later', { maintenant: new Date('2026-04-16T22:00:00Z') }, []],
]);
for (const jour of ['2026-03-29', '2026-10-25', '2026-04-15']) {
  test(`cloturer never overtakes a request that arrived in time, on ${jour}`, () => {
    const limite = finDuJour(jour);
    const derniere = apres(limite, 999);
    const avant = apres(derniere, 120_000);
    assert.equal(estPassee(limite, instantQuiCompte(derniere, avant)), false);
    assert.equal(peutCloturer('en_constitution', limite, avant).ok, false);
    const ensuite = apres(avant, 1);
    assert.equal(estPassee(limite, instantQuiCompte(derniere, ensuite)), true);
    assert.equal(peutCloturer('en_constitution', limite, ensuite).ok, true);
  });
}
