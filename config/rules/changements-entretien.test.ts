import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type AVenir, changementsDe, objetDes } from './changements-entretien.ts';

const AVANT: AVenir = {
  ...{ debut: new Date('2027-03-09T09:00Z'), fin: new Date('2027-03-09T09:20Z'), forme: 'presentiel' },
  ...{ adresse: '1 rue du Port', planUrl: '', acces: '', accesFauteuil: 'oui', salle: 'T102', lien: '' },
  consignes: '',
};
const dire = (quoi: string, aVenir: AVenir) =>
  quoi === 'horaire' ? `${aVenir.debut.toISOString()} ${aVenir.fin.toISOString()}` : String(aVenir[quoi as 'salle']);

const CAS: [string, Partial<AVenir>, Partial<AVenir>, string[], string | null][] = [
  ['nothing', {}, {}, [], null],
  ['the room', {}, { salle: 'T204' }, ['salle'], 'la salle change'],
  ['the end alone', {}, { fin: new Date('2027-03-09T09:40Z') }, ['horaire'], 'l’horaire change'],
  [
    'hour and room',
    {},
    { debut: new Date('2027-03-09T10:00Z'), salle: 'T204' },
    ['horaire', 'salle'],
    'l’horaire et la salle changent',
  ],
  [
    'three facts',
    {},
    { adresse: '2 rue du Port', salle: 'T204', acces: 'Par la cour.' },
    ['adresse', 'salle', 'acces'],
    'plusieurs informations changent',
  ],
  ['instructions', {}, { consignes: 'Venez avec un CV.' }, ['consignes'], 'les consignes changent'],
  ['the room of a phone call', { forme: 'telephone' }, { forme: 'telephone', salle: 'T204' }, [], null],
  [
    'a place that becomes a call',
    {},
    { forme: 'visio', lien: 'https://visio.exemple.test/1' },
    ['forme', 'lien'],
    'la forme et le lien changent',
  ],
  ['the link', { forme: 'visio', lien: 'a' }, { forme: 'visio', lien: 'b' }, ['lien'], 'le lien change'],
];
describe('what changed for who comes', () => {
  for (const [dit, avant, apres, quoi, objet] of CAS) {
    test(dit, () => {
      const changes = changementsDe({ ...AVANT, ...avant }, { ...AVANT, ...apres }, dire);
      assert.deepEqual(
        changes.map((un) => un.quoi),
        quoi,
      );
      if (objet === null) assert.throws(() => objetDes(changes), /nothing changed/);
      else assert.equal(objetDes(changes), objet);
    });
  }

  test('old and new are said', () => {
    assert.deepEqual(changementsDe(AVANT, { ...AVANT, salle: 'T204' }, dire), [
      { quoi: 'salle', avant: 'T102', apres: 'T204' },
    ]);
  });
});
