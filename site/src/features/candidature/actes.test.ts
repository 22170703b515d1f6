import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ResumeCandidature } from '@portail/config/contract/candidature';
import type { ResumeConvocation } from '@portail/config/contract/convocation';
import { acteDe, quiAttendent } from './actes.ts';

const MAINTENANT = new Date('2027-03-01T10:00:00.000Z');
const RESUME = {
  ...{ id: 'un', etat: 'transmise', etatLu: 'transmise', pret: false, manque: [], limite: '2027-03-05T22:59:59.000Z' },
  ...{ transmiseLe: '2027-02-20T09:05:00.000Z', numeroAccuse: '2027-000028', abandonneeLe: null },
  comptage: { manquantes: 0 },
} as unknown as ResumeCandidature;
const BROUILLON: ResumeCandidature = {
  ...RESUME,
  ...({ id: 'deux', etat: 'en_constitution', etatLu: 'en_constitution', pret: true } as const),
  ...{ transmiseLe: null, numeroAccuse: null },
};
const A_CHOISIR = {
  ...{ id: 'convocation', candidature: 'un', etat: 'convoque', repondreAvant: '2027-03-04', rendezVous: null },
  choix: { etat: 'libre', ouvreLe: null },
} as unknown as ResumeConvocation;
const RESERVE = {
  ...A_CHOISIR,
  etat: 'reserve',
  rendezVous: { debut: '2027-03-09T09:00:00.000Z' },
} as ResumeConvocation;

type Cas = [ResumeCandidature, ResumeConvocation | undefined, tour: string, bouton: string | undefined];
const CAS: Record<string, Cas> = {
  'a dossier that is ready': [BROUILLON, undefined, 'candidat', '/candidatures/deux/transmission'],
  'a dossier begun': [{ ...BROUILLON, pret: false, manque: ['voeux'] }, undefined, 'candidat', '/candidatures/deux'],
  'a dossier at the IUT': [RESUME, undefined, 'iut', undefined],
  'an hour to choose': [RESUME, A_CHOISIR, 'candidat', '/entretiens/convocation'],
  'an entretien to come': [RESUME, RESERVE, 'iut', '/entretiens/convocation'],
  'an entretien that is over': [
    RESUME,
    { ...RESERVE, rendezVous: { debut: '2027-02-28T09:00:00.000Z' } } as ResumeConvocation,
    'iut',
    undefined,
  ],
  'a convocation that was withdrawn': [RESUME, { ...A_CHOISIR, etat: 'retiree' }, 'iut', undefined],
};
for (const [quoi, [candidature, convocation, tour, vers]] of Object.entries(CAS)) {
  test(`${quoi} says whose move it is, and where`, () => {
    const acte = acteDe(candidature, convocation, MAINTENANT);
    assert.deepEqual([acte.tour, acte.bouton?.vers], [tour, vers]);
  });
}

test('an hour to choose is said with its day', () => {
  const { phrase } = acteDe(RESUME, A_CHOISIR, MAINTENANT);
  assert.equal(phrase, 'Vous êtes convoqué à un entretien : choisissez un créneau avant le 04/03/2027.');
});

test('only dossiers in which there is something to do wait for their candidat', () => {
  const ids = (convocations: [string, ResumeConvocation][]) =>
    quiAttendent([RESUME, BROUILLON], new Map(convocations), MAINTENANT).map(({ candidature }) => candidature.id);
  assert.deepEqual(ids([]), ['deux']);
  assert.deepEqual(ids([['un', RESERVE]]), ['deux']);
  assert.deepEqual(ids([['un', A_CHOISIR]]), ['deux', 'un']);
});
