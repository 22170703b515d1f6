/** What a candidat sees first, and when they are reminded. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finDuJour } from '../paris.ts';
import { parUrgence, rappelDu } from './echeances.ts';
import type { EtatCandidature } from './etats.ts';
import { peutRemplacerLettre } from './lettre.ts';
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

/** Domain §2, `juger`: « nothing is sent until demander_complements ». */
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
];
for (const [candidature, piece, vue] of VUES) {
  test(`of a dossier ${candidature}, the candidat sees a pièce ${piece} as ${vue}`, () => {
    assert.equal(etatVuDuCandidat(candidature, piece), vue);
  });
}

test('of compléments, what is answered again is seen without the judgement to come', () => {
  assert.equal(etatVuDuCandidat('incomplete', 'refusee', true), 'deposee');
  assert.equal(etatVuDuCandidat('incomplete', 'incapacite_acceptee', true), 'incapacite_declaree');
  assert.equal(etatVuDuCandidat('irrecevable', 'refusee', true), 'refusee');
});

test('a lettre replaces what its writer saw, or the same saved twice; not what was written elsewhere', () => {
  assert.equal(peutRemplacerLettre('a', 'a', 'b').ok, true);
  assert.equal(peutRemplacerLettre('b', 'a', 'b').ok, true);
  // What was typed, what was read of it, and what an older rule had kept are one text.
  assert.equal(peutRemplacerLettre('a\nb', 'a\u000b\u200bb', 'c').ok, true);
  assert.equal(peutRemplacerLettre('a\u000bb\u00ad', 'a\nb', 'c').ok, true);
  assert.deepEqual(peutRemplacerLettre('c', 'a', 'b'), {
    ok: false,
    refus: [{ code: 'lettre_modifiee', cible: 'lettre' }],
  });
});
