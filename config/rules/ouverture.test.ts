import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusDe } from '../refusals.ts';
import { type AOuvrir, peutOuvrir } from './ouverture.ts';

const SUR_PLACE: AOuvrir = {
  forme: 'presentiel',
  adresse: '1 boulevard de Lavoisier',
  accesFauteuil: 'oui',
  lien: null,
  formations: 1,
  creneaux: [{ salle: 'B12', lien: null }],
};
const VISIO: AOuvrir = { ...SUR_PLACE, forme: 'visio', adresse: '', accesFauteuil: null, lien: 'https://visio.fr/a' };
const SANS_SALLE = { salle: '', lien: null };

const TABLE: [string, AOuvrir, string[]][] = [
  ['on site, with all that one needs to come', SUR_PLACE, []],
  ['on site, not for wheelchairs, and it says so', { ...SUR_PLACE, accesFauteuil: 'non' }, []],
  ['on site, without an address', { ...SUR_PLACE, adresse: null }, ['entretien_sans_adresse adresse']],
  [
    'on site, one jury without a room',
    { ...SUR_PLACE, creneaux: [...SUR_PLACE.creneaux, SANS_SALLE] },
    ['entretien_sans_salle jurys'],
  ],
  [
    'on site, without a word on wheelchairs',
    { ...SUR_PLACE, accesFauteuil: null },
    ['entretien_sans_acces_fauteuil accesFauteuil'],
  ],
  ['by telephone, without any place', { ...VISIO, forme: 'telephone', lien: '' }, []],
  ['by video, with one link for all', { ...VISIO, creneaux: [SANS_SALLE] }, []],
  ['by video, with a link a jury', { ...VISIO, lien: '', creneaux: [{ salle: '', lien: 'https://visio.fr/1' }] }, []],
  ['by video, one jury without a link', { ...VISIO, lien: '', creneaux: [SANS_SALLE] }, ['entretien_sans_lien lien']],
  ['without a créneau', { ...SUR_PLACE, creneaux: [] }, ['entretien_sans_creneau jours']],
  ['without a formation', { ...SUR_PLACE, formations: 0 }, ['entretien_formations formations']],
  [
    'with nothing at all: each lack is told',
    { forme: 'presentiel', adresse: '', accesFauteuil: null, lien: '', formations: 0, creneaux: [SANS_SALLE] },
    [
      'entretien_formations formations',
      'entretien_sans_adresse adresse',
      'entretien_sans_salle jurys',
      'entretien_sans_acces_fauteuil accesFauteuil',
    ],
  ],
];
for (const [dit, entretien, attendus] of TABLE) {
  test(`opening: ${dit}`, () => {
    const refus = refusDe(peutOuvrir(entretien)).map(({ code, cible }) => `${code} ${cible}`);
    assert.deepEqual(refus, attendus);
  });
}
