import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finDuJour } from '@portail/config/paris';
import type { Instantane } from '@portail/config/rules/instantane';
import type { FormationPubliee } from '../../formation/services/formation.ts';
import {
  type Candidature,
  type Demande,
  demande,
  enIso,
  fichierDe,
  limiteDe,
  type PieceLue,
  voeuxDe,
  vuesDuCandidat,
} from './ligne.ts';

const DOSSIER = {
  documentId: 'd1',
  formationRef: 'abf',
  etat: 'en_constitution',
  voeuClassique: null,
  voeuAlternance: 1,
  delaiComplements: null,
  delaiPersonnel: null,
  instantane: null,
} as Candidature;
const VIVE = {
  presentation: { intitule: 'Banque', au: '2027-05-14', classique: true, alternance: false },
  attendues: [],
} as unknown as FormationPubliee;
const FIGEE = {
  formation: { ...VIVE.presentation, intitule: 'Banque, avant' },
  attendues: [],
} as unknown as Instantane;

test('what a dossier asks is read live until it is transmitted, and as it was frozen after', () => {
  const publiees = new Map([['abf', VIVE]]);
  assert.equal(demande(DOSSIER, publiees), VIVE);
  assert.deepEqual(demande({ ...DOSSIER, instantane: FIGEE }, publiees), {
    presentation: FIGEE.formation,
    attendues: [],
  });
  assert.deepEqual(demande({ ...DOSSIER, instantane: FIGEE }, new Map()).presentation, FIGEE.formation);
  assert.throws(() => demande(DOSSIER, new Map()), { message: 'candidature d1 has no published formation' });
});

test('the only modalité left open is vœu 1, unless the dossier was transmitted before', () => {
  const ranges = { classique: null, alternance: 1 };
  assert.deepEqual(voeuxDe(DOSSIER, VIVE), { classique: 1, alternance: null });
  assert.deepEqual(voeuxDe({ ...DOSSIER, instantane: FIGEE }, VIVE), ranges);
  assert.deepEqual(
    voeuxDe(DOSSIER, { ...VIVE, presentation: { ...VIVE.presentation, alternance: true } } as Demande),
    ranges,
  );
});

const FERMETURE = finDuJour('2027-05-14').toISOString();
const AVANT = '2027-05-01T21:59:59.000Z';
const APRES = '2027-06-01T21:59:59.000Z';
const LIMITES: [string, Partial<Candidature>, string][] = [
  ['nothing granted', {}, FERMETURE],
  ['a later personal one', { delaiPersonnel: APRES }, APRES],
  ['an earlier personal one', { delaiPersonnel: AVANT }, FERMETURE],
  ['compléments asked for, sooner than the closing', { etat: 'incomplete', delaiComplements: AVANT }, AVANT],
  [
    'compléments asked for, and a personal one',
    { etat: 'incomplete', delaiComplements: AVANT, delaiPersonnel: APRES },
    AVANT,
  ],
  ['compléments that came back', { etat: 'transmise', delaiComplements: APRES }, FERMETURE],
  ['compléments without a day', { etat: 'incomplete' }, FERMETURE],
];
for (const [titre, choix, attendue] of LIMITES) {
  test(`the deadline with ${titre}`, () =>
    assert.equal(limiteDe({ ...DOSSIER, ...choix }, VIVE).toISOString(), attendue));
}

const refusee = { etat: 'refusee', motifRefus: 'Illisible', reprise: false, jugementReserve: false } as PieceLue;
const VUES: [Candidature['etat'], Partial<PieceLue>, [PieceLue['etat'], string | null]][] = [
  ['transmise', {}, ['deposee', null]],
  ['incomplete', {}, ['refusee', 'Illisible']],
  // Answered again, or judged since the request: the next one will tell.
  ['incomplete', { reprise: true }, ['deposee', null]],
  ['incomplete', { jugementReserve: true }, ['deposee', null]],
  ['transmise', { etat: 'incapacite_refusee' }, ['incapacite_declaree', null]],
];
for (const [etat, choix, attendu] of VUES) {
  test(`of ${JSON.stringify({ ...refusee, ...choix })} in ${etat}, the candidat reads ${attendu.join(', ')}`, () => {
    const pieces = [{ ...refusee, ...choix }];
    assert.deepEqual(
      vuesDuCandidat({ ...DOSSIER, etat }, pieces).map(({ etat: lu, motifRefus }) => [lu, motifRefus]),
      [attendu],
    );
    assert.deepEqual(pieces, [{ ...refusee, ...choix }], 'what the bureau wrote is left as it is');
  });
}
test('a dossier without answers has none to read', () => assert.deepEqual(vuesDuCandidat(DOSSIER), []));

const FICHIER = {
  documentId: 'f1',
  cle: '0f/x.pdf',
  nom: 'ancien.pdf',
  empreinte: 'a1',
  taille: 12,
  pages: 2,
  analyse: 'saine',
  contient: null,
  deposeLe: '2026-01-01T00:00:00.000Z',
};
const deposee = (choix: object = {}) =>
  ({ fichier: FICHIER, nomFichier: 'CV.pdf', repondueLe: new Date('2027-03-01T09:00:00Z'), ...choix }) as PieceLue;
const LU = { nom: 'CV.pdf', taille: 12, pages: 2, analyse: 'saine', deposeLe: '2027-03-01T09:00:00.000Z' };
const FICHIERS: [string, PieceLue | undefined, object | null][] = [
  ['no answer', undefined, null],
  ['an incapacité', deposee({ fichier: null }), null],
  ['a file, under the name and the day of this answer', deposee(), LU],
  ['an answer that bears no name', deposee({ nomFichier: null }), { ...LU, nom: 'ancien.pdf' }],
];
for (const [titre, piece, attendu] of FICHIERS) {
  // Neither where its bytes are, nor what they hash to.
  test(`of ${titre}, what is shown`, () => assert.deepEqual(fichierDe(piece), attendu));
}

test('an instant is told in one form, and none is none', () => {
  assert.deepEqual(['2027-03-01T10:00:00+01:00', new Date('2027-03-01T09:00:00Z'), null].map(enIso), [
    '2027-03-01T09:00:00.000Z',
    '2027-03-01T09:00:00.000Z',
    null,
  ]);
});
