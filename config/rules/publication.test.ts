import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Publicateur, type Situation, situationPublication } from './publication.ts';

const MAINTENANT = new Date('2026-03-01T12:00:00Z');
const ilYA = (secondes: number) => new Date(MAINTENANT.getTime() - secondes * 1000);
const vu = (secondes: number, autres: Partial<Publicateur> = {}): Publicateur => ({
  vuLe: ilYA(secondes),
  commenceLe: null,
  echec: null,
  ...autres,
});
const ECHEC = { le: ilYA(20), raison: 'Document « Plaquette » : son fichier n’est pas un PDF.' };

const CAS: [string, Date | null, Publicateur | undefined, Situation][] = [
  ['nothing asked, nobody ever', null, undefined, { etat: 'a_jour', depuis: null, raison: null }],
  ['nothing asked, publisher alive', null, vu(1), { etat: 'a_jour', depuis: null, raison: null }],
  ['nothing asked, publisher stopped: nothing is late', null, vu(3600), { etat: 'a_jour', depuis: null, raison: null }],
  ['asked a moment ago', ilYA(1), vu(1), { etat: 'en_attente', depuis: ilYA(1), raison: null }],
  ['asked a moment ago, publisher stopped', ilYA(1), vu(3600), { etat: 'en_attente', depuis: ilYA(1), raison: null }],
  ['asked 30 s ago, publisher stopped', ilYA(30), vu(3600), { etat: 'en_attente', depuis: ilYA(30), raison: null }],
  ['asked 31 s ago, publisher stopped', ilYA(31), vu(3600), { etat: 'sans_reponse', depuis: ilYA(3600), raison: null }],
  ['asked 31 s ago, none ever ran', ilYA(31), undefined, { etat: 'sans_reponse', depuis: null, raison: null }],
  ['asked long ago, publisher alive', ilYA(90), vu(2), { etat: 'en_attente', depuis: ilYA(90), raison: null }],
  ['being built', ilYA(9), vu(3, { commenceLe: ilYA(8) }), { etat: 'en_cours', depuis: ilYA(8), raison: null }],
  [
    'built at midnight, nothing asked',
    null,
    vu(3, { commenceLe: ilYA(8) }),
    { etat: 'en_cours', depuis: ilYA(8), raison: null },
  ],
  [
    'stopped while it built',
    ilYA(99),
    vu(31, { commenceLe: ilYA(60) }),
    { etat: 'sans_reponse', depuis: ilYA(31), raison: null },
  ],
  [
    'stopped while it built, nothing asked',
    null,
    vu(31, { commenceLe: ilYA(60) }),
    { etat: 'sans_reponse', depuis: ilYA(31), raison: null },
  ],
  ['failed', ilYA(60), vu(1, { echec: ECHEC }), { etat: 'echouee', depuis: ECHEC.le, raison: ECHEC.raison }],
  [
    'failed at midnight, nothing asked',
    null,
    vu(1, { echec: ECHEC }),
    { etat: 'echouee', depuis: ECHEC.le, raison: ECHEC.raison },
  ],
  [
    'failed, tried again',
    ilYA(60),
    vu(1, { echec: ECHEC, commenceLe: ilYA(2) }),
    { etat: 'en_cours', depuis: ilYA(2), raison: null },
  ],
  [
    'failed, then stopped',
    ilYA(99),
    vu(60, { echec: ECHEC }),
    { etat: 'sans_reponse', depuis: ilYA(60), raison: null },
  ],
];
for (const [dit, attendDepuis, publicateur, attendue] of CAS) {
  test(`${dit}: ${attendue.etat}`, () =>
    assert.deepEqual(situationPublication(attendDepuis, publicateur, MAINTENANT), attendue));
}
