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
import { estPassee, instantQuiCompte } from './echeances.ts';
import { ETATS_CANDIDATURE, type EtatCandidature } from './etats.ts';
import type { EtatPiece, PieceAttendue, PieceRepondue } from './pieces.ts';

type ParEtat<T> = readonly [T, T, T, T, T, T, T];

const MAINTENANT = new Date('2026-04-15T22:00:30.000Z');
const apres = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
const LIMITE = new Date('2026-04-15T21:59:59.000Z');

// The tables below test the guards. Each row changes one situation that is granted; an empty list is granted.

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

/** `gardeParEtat` tries one situation in every state: the codes that refuse it, or `null`. */
function gardeParEtat<S extends { etat: EtatCandidature }>(
  nom: string,
  peut: (situation: S) => Decision,
  accordee: S,
  attendu: ParEtat<Refus['code'] | null>,
) {
  test(`${nom}: from each state, everything else being right`, () => {
    const codes = ETATS_CANDIDATURE.map((etat) => refusDe(peut({ ...accordee, etat })).map(({ code }) => code));
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
for (const existante of ETATS_CANDIDATURE) {
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
/** `BORNES` serves to check that each act asks for a possible day. `delais.test.ts` tests which days are possible. */
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
  [
    'facultative piece that the IUT asked for, left without an answer',
    { repondues: [repondue('cv', 'deposee'), repondue('photo', 'reclamee')] },
    [{ code: 'piece_manquante', cible: 'photo' }],
  ],
  [
    'facultative piece that the IUT asked for, answered by an incapacité',
    { repondues: [repondue('cv', 'deposee'), repondue('photo', 'incapacite_declaree')] },
    [],
  ],
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
  ['a pièce asked for is enough', { repondues: [refusee('photo', 'Il nous la faut', 'reclamee')] }, []],
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
  reclamee: 'piece_manquante',
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
