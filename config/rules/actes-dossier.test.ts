import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ActeDossier,
  acteSurDossier,
  FAITS_DOSSIER,
  type LigneDuDossier,
  raconterAuPersonnel,
} from './actes-dossier.ts';
import { EVENEMENTS_CONVOCATION } from './entretien.ts';
import { EVENEMENTS } from './etats.ts';

const MATIN = new Date('2027-03-10T08:00:00Z');
const SOIR = new Date('2027-03-10T17:00:00Z');
const DEMAIN = new Date('2027-03-11T08:00:00Z');
const NOMS = {
  pieces: new Map([['cv', 'Curriculum-vitæ']]),
  etiquettes: new Map([['b', 'Boursier']]),
  agents: new Map([[5, 'Claire Dupont']]),
};

let dernier = 0;
function ligne(acte: ActeDossier, autres: Partial<LigneDuDossier> = {}): LigneDuDossier {
  dernier += 1;
  return {
    ...{ id: dernier, instant: MATIN, acteur: 'agent', agent: 'Sonia Le Gall', acteurRef: '4', acte, details: {} },
    ...{ motif: null, ...autres },
  };
}
const dire = (...lignes: LigneDuDossier[]) =>
  raconterAuPersonnel(lignes, NOMS).map(({ qui, quoi, motif }) => [`${qui} ${quoi}`, motif]);

const PHRASES: [string, LigneDuDossier, string, string | null][] = [
  [
    'a refusal, with its motif',
    ligne('piece.juger', { details: { piece: 'cv', verdict: 'refuser', depuis: 'deposee' }, motif: 'Floue.' }),
    'Sonia Le Gall a refusé « Curriculum-vitæ », auparavant « À vérifier »',
    'Floue.',
  ],
  [
    'an acceptance of what had been refused',
    ligne('piece.juger', { details: { piece: 'cv', verdict: 'accepter', depuis: 'refusee' } }),
    'Sonia Le Gall a accepté « Curriculum-vitæ », auparavant « Refusée »',
    null,
  ],
  [
    'a pièce that the catalogue does not hold any more',
    ligne('piece.deposer', { acteur: 'candidat', details: { piece: 'x' } }),
    'Le candidat a déposé « une pièce retirée du catalogue »',
    null,
  ],
  [
    'an act on the whole dossier, with its deadline',
    ligne('candidature.demander-complements', { details: { depuis: 'transmise', delai: '2027-03-20T22:59:59Z' } }),
    'Sonia Le Gall a demandé des compléments jusqu’au 20/03/2027 à 23:59, auparavant « Transmise »',
    null,
  ],
  [
    'who gives it to a colleague',
    ligne('dossier.affecter', { details: { agent: 5 } }),
    'Sonia Le Gall a confié le dossier à Claire Dupont',
    null,
  ],
  [
    'who takes it',
    ligne('dossier.affecter', { details: { agent: 4 } }),
    'Sonia Le Gall suit désormais le dossier',
    null,
  ],
  [
    'who leaves it',
    ligne('dossier.affecter', { details: { agent: null } }),
    'Sonia Le Gall ne confie plus le dossier à personne',
    null,
  ],
  [
    'an étiquette',
    ligne('dossier.etiqueter', { details: { etiquette: 'b', posee: true } }),
    'Sonia Le Gall a posé l’étiquette « Boursier »',
    null,
  ],
  [
    'an étiquette taken off',
    ligne('dossier.etiqueter', { details: { etiquette: 'x', posee: false } }),
    'Sonia Le Gall a retiré l’étiquette « supprimée depuis »',
    null,
  ],
  [
    'an agent who has left',
    ligne('candidature.declarer-complete', { agent: null }),
    'Un membre du personnel a déclaré le dossier complet',
    null,
  ],
  [
    'the clock',
    ligne('candidature.cloturer', { acteur: 'horloge', agent: null }),
    'Le portail a clos le dossier, non transmis à la date limite',
    null,
  ],
  [
    'a state of another time',
    ligne('candidature.rouvrir', { details: { depuis: 'inconnu' } }),
    'Sonia Le Gall a rouvert le dossier',
    null,
  ],
];
for (const [dit, une, phrase, motif] of PHRASES) {
  test(`told: ${dit}`, () => assert.deepEqual(dire(une), [[phrase, motif]]));
}

test('every event of a dossier and of its entretien has its own sentence', () => {
  const deDossier = EVENEMENTS.filter((evenement) => evenement !== 'juger').map(acteSurDossier);
  const deLEntretien = EVENEMENTS_CONVOCATION.map((evenement) => `entretien.${evenement}`);
  for (const acte of [...deDossier, ...deLEntretien]) assert.ok(Object.hasOwn(FAITS_DOSSIER, acte), acte);
  assert.deepEqual(Object.values(FAITS_DOSSIER), [...new Set(Object.values(FAITS_DOSSIER))]);
});

test('the readings of one agent on one day are one line, at the hour of the last', () => {
  const lues = [
    ligne('dossier.lire', { instant: DEMAIN }),
    ligne('piece.lire', { instant: SOIR, details: { piece: 'cv' } }),
    ligne('piece.juger', { instant: SOIR, details: { piece: 'cv', verdict: 'accepter' } }),
    ligne('piece.lire', { details: { piece: 'cv' } }),
    ligne('dossier.lire', { agent: 'Claire Dupont', acteurRef: '5' }),
    ligne('dossier.lire'),
  ];
  assert.deepEqual(
    raconterAuPersonnel(lues, NOMS).map(({ instant, qui, quoi }) => [instant, `${qui} ${quoi}`]),
    [
      [DEMAIN, 'Sonia Le Gall a consulté le dossier'],
      [SOIR, 'Sonia Le Gall a consulté le dossier et lu des pièces (2 fois)'],
      [SOIR, 'Sonia Le Gall a accepté « Curriculum-vitæ »'],
      [MATIN, 'Claire Dupont a consulté le dossier'],
    ],
  );
});

test('what a candidat reads of their own files is not told', () =>
  assert.deepEqual(dire(ligne('piece.lire', { acteur: 'candidat', details: { piece: 'cv' } })), []));

test('who reads one pièce alone has read one', () =>
  assert.deepEqual(dire(ligne('piece.lire', { details: { piece: 'cv' } })), [['Sonia Le Gall a lu une pièce', null]]));
