import assert from 'node:assert/strict';
import { it } from 'node:test';
import { direChezVous } from './chez-vous.ts';

const CAS: [string, string, string][] = [
  ['2027-03-09T09:00:00Z', 'Europe/Paris', ''],
  // Madrid has the hour of Paris, under another name.
  ['2027-03-09T09:00:00Z', 'Europe/Madrid', ''],
  ['2027-03-09T09:00:00Z', 'Indian/Reunion', 'soit 13\u00a0h\u00a000 chez vous (heure de La Réunion)'],
  // Paris is one hour nearer in summer.
  ['2027-07-09T08:00:00Z', 'Indian/Reunion', 'soit 12\u00a0h\u00a000 chez vous (heure de La Réunion)'],
  ['2027-03-09T15:00:00Z', 'Pacific/Tahiti', 'soit 05\u00a0h\u00a000 chez vous (heure de Tahiti)'],
  ['2027-03-09T08:00:00Z', 'Pacific/Tahiti', 'soit lundi 8 mars à 22\u00a0h\u00a000 chez vous (heure de Tahiti)'],
];

for (const [instant, fuseau, attendu] of CAS) {
  it(`${instant} in ${fuseau} is written « ${attendu} »`, () => {
    assert.equal(direChezVous(new Date(instant), fuseau), attendu);
  });
}
