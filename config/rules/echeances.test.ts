/** The tests below check the order in which a candidat sees dossiers, and when they are reminded. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finDuJour } from '../paris.ts';
import { complementsEnRetard, dateLimite, estPassee, instantQuiCompte, parUrgence, rappelDu } from './echeances.ts';
import { ETATS_CANDIDATURE, type EtatCandidature } from './etats.ts';
import { type EtatPiece, etatVuDuCandidat } from './pieces.ts';

test('the candidat’s own dossiers come first, by deadline, the late ones after, then the IUT’s, then what is over', () => {
  const dossier = (nom: string, etat: EtatCandidature, jour: string) => ({ nom, etat, limite: finDuJour(jour) });
  const dossiers = [
    dossier('finie', 'irrecevable', '2018-05-02'),
    dossier('à l’IUT', 'transmise', '2018-05-03'),
    dossier('en retard', 'incomplete', '2018-05-01'),
    dossier('dans longtemps', 'en_constitution', '2018-06-15'),
    dossier('à compléter bientôt', 'incomplete', '2018-05-12'),
    dossier('à l’IUT aussi', 'complete', '2018-05-04'),
  ];
  const tries = dossiers.toSorted(parUrgence(new Date('2018-05-10T08:00:00Z'))).map(({ nom }) => nom);
  assert.deepEqual(tries, ['à compléter bientôt', 'dans longtemps', 'en retard', 'à l’IUT', 'à l’IUT aussi', 'finie']);
});

const LIMITE = finDuJour('2018-05-15');
const RAPPELS: [titre: string, autre: Partial<Parameters<typeof rappelDu>[0]>, number | undefined][] = [
  ['eight days before', { instant: new Date('2018-05-07T21:59:59Z') }, undefined],
  ['from the first minute of the seventh day', { instant: new Date('2018-05-07T22:00:00Z') }, 7],
  ['five days before, the portal having been stopped', { instant: new Date('2018-05-10T10:00:00Z') }, 7],
  ['two days before, nothing having been sent', { instant: new Date('2018-05-13T10:00:00Z') }, 2],
  ['the last day', { instant: new Date('2018-05-15T10:00:00Z') }, 2],
  ['after the deadline', { instant: new Date('2018-05-15T22:00:00Z') }, undefined],
  ['already sent', { instant: new Date('2018-05-10T10:00:00Z'), dernier: { jours: 7, limite: LIMITE } }, undefined],
  ['the next one', { instant: new Date('2018-05-13T10:00:00Z'), dernier: { jours: 7, limite: LIMITE } }, 2],
  ['both sent', { instant: new Date('2018-05-14T10:00:00Z'), dernier: { jours: 2, limite: LIMITE } }, undefined],
  [
    'sent for a deadline that has moved since',
    { instant: new Date('2018-05-10T10:00:00Z'), dernier: { jours: 2, limite: finDuJour('2018-05-11') } },
    7,
  ],
  [
    'begun after the day of the reminder',
    { instant: new Date('2018-05-10T10:00:00Z'), depuis: new Date('2018-05-09T10:00:00Z') },
    undefined,
  ],
  ['begun between the two', { instant: new Date('2018-05-13T10:00:00Z'), depuis: new Date('2018-05-09T10:00:00Z') }, 2],
  ['compléments, seven days before', { etat: 'incomplete', instant: new Date('2018-05-08T10:00:00Z') }, undefined],
  ['compléments, two days before', { etat: 'incomplete', instant: new Date('2018-05-13T10:00:00Z') }, 2],
  [
    'compléments asked for the day after tomorrow',
    { etat: 'incomplete', depuis: new Date('2018-05-13T08:00:00Z'), instant: new Date('2018-05-13T10:00:00Z') },
    undefined,
  ],
  ['transmitted', { etat: 'transmise', instant: new Date('2018-05-13T10:00:00Z') }, undefined],
];
for (const [titre, autre, jours] of RAPPELS) {
  test(`a reminder ${titre}: ${jours ?? 'none'}`, () => {
    const situation = {
      etat: 'en_constitution' as const,
      limite: LIMITE,
      depuis: new Date('2018-02-01T08:00:00Z'),
      dernier: null,
      instant: LIMITE,
      ...autre,
    };
    assert.equal(rappelDu(situation), jours);
  });
}

/** `VUES` follows domain §2, `juger`: « nothing is sent until demander_complements ». */
const VUES: [EtatCandidature, EtatPiece, EtatPiece][] = [
  ['en_constitution', 'deposee', 'deposee'],
  ['en_constitution', 'attendue', 'attendue'],
  ['transmise', 'validee', 'deposee'],
  ['transmise', 'refusee', 'deposee'],
  ['transmise', 'incapacite_refusee', 'incapacite_declaree'],
  ['transmise', 'incapacite_acceptee', 'incapacite_declaree'],
  ['incomplete', 'refusee', 'refusee'],
  ['incomplete', 'validee', 'validee'],
  ['complete', 'validee', 'validee'],
  ['complete', 'refusee', 'deposee'],
  ['complete', 'incapacite_refusee', 'incapacite_declaree'],
  ['irrecevable', 'refusee', 'refusee'],
  ['abandonnee', 'refusee', 'deposee'],
  ['transmise', 'reclamee', 'attendue'],
  ['incomplete', 'reclamee', 'reclamee'],
  ['complete', 'reclamee', 'attendue'],
  ['irrecevable', 'reclamee', 'attendue'],
  ['abandonnee', 'reclamee', 'attendue'],
];
for (const [candidature, piece, vue] of VUES) {
  test(`of a dossier ${candidature}, the candidat sees a pièce ${piece} as ${vue}`, () => {
    assert.equal(etatVuDuCandidat(candidature, piece), vue);
  });
}

test('of compléments, what is answered again is seen without the judgement to come', () => {
  assert.equal(etatVuDuCandidat('incomplete', 'refusee', true), 'deposee');
  assert.equal(etatVuDuCandidat('incomplete', 'incapacite_acceptee', true), 'incapacite_declaree');
  assert.equal(etatVuDuCandidat('incomplete', 'reclamee', true), 'attendue');
  assert.equal(etatVuDuCandidat('irrecevable', 'refusee', true), 'refusee');
});

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

const FERMETURE = new Date('2026-04-15T21:59:59.000Z');
const PASSEES: [string, boolean][] = [
  ['2026-04-15T21:59:58.999Z', false],
  ['2026-04-15T21:59:59.000Z', false],
  ['2026-04-15T21:59:59.999Z', false],
  ['2026-04-15T22:00:00.000Z', true],
  ['2026-04-16T08:00:00.000Z', true],
];
for (const [instant, passee] of PASSEES) {
  test(`at ${instant}, 23:59:59 has ${passee ? '' : 'not '}passed`, () => {
    assert.equal(estPassee(FERMETURE, new Date(instant)), passee);
  });
}

test('« délai dépassé » is raised in `incomplete` only, once the deadline has passed', () => {
  const leve = (instant: Date) => ETATS_CANDIDATURE.filter((etat) => complementsEnRetard(etat, FERMETURE, instant));
  assert.deepEqual(leve(apres(FERMETURE, 999)), []);
  assert.deepEqual(leve(apres(FERMETURE, 1000)), ['incomplete']);
});
