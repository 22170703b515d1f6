import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier } from '@portail/config/contract/candidature';
import type { PieceDuDossier } from '@portail/config/contract/piece';
import { compterPieces } from '@portail/config/rules/pieces';
import { resteAFaire } from './dossier.ts';
import { etapesDe } from './etapes.ts';

const piece = (autre: Partial<PieceDuDossier>): PieceDuDossier => ({
  ...{ pieceDemandeeRef: 'cv', intitule: 'Curriculum-vitae', description: '', obligatoire: true, modalite: null },
  ...{ modele: null, etat: 'attendue', fichier: null, motifRefus: null, motifIncapacite: null },
  ...{ attendueJusquau: null, reprise: false, demandee: true, ajoutee: false },
  ...autre,
});
const CV = piece({ etat: 'deposee' });
const PHOTO = piece({ pieceDemandeeRef: 'photo', obligatoire: false });
const dossier = (autre: Partial<Dossier>) => {
  const lu = {
    etat: 'en_constitution',
    etatLu: autre.etat ?? 'en_constitution',
    formation: { classique: true, alternance: true, lettreDemandee: true },
    voeux: { classique: 2, alternance: 1 },
    limite: '2018-05-10T21:59:59Z',
    maintenant: '2018-05-07T08:00:00Z',
    lettre: 'Madame, Monsieur',
    pieces: [CV],
    recepisse: null,
    ...autre,
  } as Dossier;
  return { ...lu, comptage: compterPieces(lu.pieces, lu.pieces.map(repondue), lu.voeux) };
};
const repondue = ({ pieceDemandeeRef, etat }: PieceDuDossier) => ({ pieceDemandeeRef, etat, analyse: null });
const RECEPISSE = { accuses: [{ numero: '2018-000012', le: '2018-05-08T10:00:00Z' }] } as Dossier['recepisse'];

const VOEUX = 'Voeux 1\u00a0: alternance · Voeux 2\u00a0: formation classique';
const LETTRE = '16\u00a0caractères';
/** `CAS` gives each step as « ✓ » when it is done, what it holds, and « … » when it is unfolded. */
const CAS: [string, Partial<Dossier>, string[]][] = [
  [
    'begun: the vœux come first',
    { voeux: { classique: null, alternance: null }, lettre: '', pieces: [piece({}), PHOTO] },
    ['À choisir …', 'À écrire', '0\u00a0pièce sur 2, 1\u00a0obligatoire à déposer', 'Dès que tout est prêt'],
  ],
  [
    'then the lettre',
    { lettre: ' ', pieces: [piece({})] },
    [`✓ ${VOEUX}`, 'À écrire …', '0\u00a0pièce sur 1, 1\u00a0obligatoire à déposer', 'Dès que tout est prêt'],
  ],
  [
    'then the pièces',
    {
      pieces: [
        piece({}),
        { ...CV, pieceDemandeeRef: 'bac' },
        piece({ pieceDemandeeRef: 'notes', etat: 'incapacite_declaree' }),
      ],
    },
    [`✓ ${VOEUX}`, `✓ ${LETTRE}`, '2\u00a0pièces sur 3, 1\u00a0obligatoire à déposer …', 'Dès que tout est prêt'],
  ],
  ['then the transmission', {}, [`✓ ${VOEUX}`, `✓ ${LETTRE}`, '✓ 1\u00a0pièce sur 1', 'Tout est prêt …']],
  [
    'what is facultative is unfolded beside the transmission',
    { pieces: [PHOTO] },
    [`✓ ${VOEUX}`, `✓ ${LETTRE}`, '0\u00a0pièce sur 1, le reste est facultatif …', 'Tout est prêt …'],
  ],
  [
    'no lettre where none is asked for, no pièce where there is none',
    { formation: { classique: true, alternance: true, lettreDemandee: false } as Dossier['formation'], pieces: [] },
    [`✓ ${VOEUX}`, '✓ Aucune pièce demandée', 'Tout est prêt …'],
  ],
  [
    'refused pièces are what is asked again',
    { etat: 'incomplete', pieces: [CV, piece({ pieceDemandeeRef: 'bac', etat: 'refusee' })], recepisse: RECEPISSE },
    [`✓ ${VOEUX}`, `✓ ${LETTRE}`, '1\u00a0réponse à reprendre …', 'Dès que tout est prêt'],
  ],
  [
    'answered again, they leave',
    {
      etat: 'incomplete',
      pieces: [CV, piece({ pieceDemandeeRef: 'bac', etat: 'deposee', reprise: true })],
      recepisse: RECEPISSE,
    },
    [`✓ ${VOEUX}`, `✓ ${LETTRE}`, '✓ 2\u00a0pièces sur 2', 'Tout est prêt …'],
  ],
  [
    'irrecevable: what was refused is not asked again',
    {
      ...{ etat: 'irrecevable', recepisse: RECEPISSE },
      pieces: [CV, ...['bac', 'photo'].map((ref) => piece({ pieceDemandeeRef: ref, etat: 'refusee' }))],
    },
    [
      ...[`✓ ${VOEUX}`, `✓ ${LETTRE}`, '2\u00a0réponses\u00a0refusées'],
      '✓ Le 08/05/2018 à 12:00 (heure de Paris), n°\u00a02018-000012 …',
    ],
  ],
  [
    'transmitted: its number is shown, the rest is folded',
    { etat: 'transmise', recepisse: RECEPISSE },
    [
      `✓ ${VOEUX}`,
      `✓ ${LETTRE}`,
      '✓ 1\u00a0pièce sur 1',
      '✓ Le 08/05/2018 à 12:00 (heure de Paris), n°\u00a02018-000012 …',
    ],
  ],
  [
    'the date has passed: nothing is to be done',
    { maintenant: '2018-05-10T22:00:00Z', etatLu: 'non_transmise' },
    [`✓ ${VOEUX}`, `✓ ${LETTRE}`, '✓ 1\u00a0pièce sur 1', 'Ce dossier n’est pas transmis'],
  ],
];
for (const [dit, autre, attendu] of CAS) {
  test(`the steps of a dossier: ${dit}`, () => {
    const lu = dossier(autre);
    const etapes = [...etapesDe(lu, resteAFaire(lu)).values()];
    const lues = etapes.map(({ faite, tient, ouverte }) => `${faite ? '✓ ' : ''}${tient}${ouverte ? ' …' : ''}`);
    assert.deepEqual(lues, attendu);
  });
}
