import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RendezVous } from '@portail/config/contract/convocation';
import { agenda } from './agenda.ts';

const RENDEZ_VOUS: RendezVous = {
  id: 'a'.repeat(24),
  debut: '2027-03-09T09:00:00.000Z',
  fin: '2027-03-09T09:20:00.000Z',
  forme: 'presentiel',
  adresse: '1 rue du Port, 44000 Nantes',
  planUrl: '',
  acces: '',
  accesFauteuil: 'oui',
  salle: 'Salle B, 2e étage',
  lien: 'https://visio.exemple.test/jury-1',
  consignes: '',
  telephone: '02 61 91 00 00',
  limite: '2027-03-08T09:00:00.000Z',
};

function lignesDe(choix: Partial<Parameters<typeof agenda>[0]> = {}): string[] {
  const { contenu } = agenda({
    ...{ convocationRef: 'c'.repeat(24), sequence: 3, formation: 'Métiers du BTP ; parcours A, B', annule: false },
    ...{ rendezVous: RENDEZ_VOUS, instant: new Date('2027-03-01T10:00:00Z'), ...choix },
  });
  // Long lines are folded: a line that begins with a space goes on with the one before (RFC 5545, 3.1).
  return contenu.replaceAll('\r\n ', '').split('\r\n');
}

test('an entretien falls at one instant, whatever the zone of the agenda', () => {
  const lignes = lignesDe();
  for (const attendue of [
    'METHOD:PUBLISH',
    `UID:${'c'.repeat(24)}@localhost`,
    'SEQUENCE:3',
    'DTSTAMP:20270301T100000Z',
    'DTSTART:20270309T090000Z',
    'DTEND:20270309T092000Z',
    'STATUS:CONFIRMED',
    'LOCATION:1 rue du Port\\, 44000 Nantes\\, Salle B\\, 2e étage',
    'SUMMARY:Entretien – Métiers du BTP \\; parcours A\\, B',
  ]) {
    assert.ok(lignes.includes(attendue), `${attendue} in\n${lignes.join('\n')}`);
  }
});

test('a cancelled one has the same UID, and says so', () => {
  const lignes = lignesDe({ annule: true, sequence: 4 });
  assert.ok(lignes.includes(`UID:${'c'.repeat(24)}@localhost`));
  assert.ok(lignes.includes('SEQUENCE:4'));
  assert.ok(lignes.includes('STATUS:CANCELLED'));
});

test('nobody is asked to answer, and no description holds the link of a visio', () => {
  const lignes = lignesDe({ rendezVous: { ...RENDEZ_VOUS, forme: 'visio' } });
  assert.ok(!lignes.some((ligne) => /^(ATTENDEE|ORGANIZER)/.test(ligne)));
  assert.ok(!lignes.some((ligne) => ligne.startsWith('DESCRIPTION') && ligne.includes('visio.exemple')));
  assert.ok(lignes.includes('LOCATION:https://visio.exemple.test/jury-1'));
});

const LIEUX: [RendezVous['forme'], string][] = [
  ['presentiel', 'LOCATION:1 rue du Port\\, 44000 Nantes\\, Salle B\\, 2e étage'],
  ['telephone', 'LOCATION:Par téléphone'],
  ['visio', 'LOCATION:https://visio.exemple.test/jury-1'],
];
for (const [forme, lieu] of LIEUX) {
  test(`place of an entretien: ${forme}`, () => {
    assert.ok(lignesDe({ rendezVous: { ...RENDEZ_VOUS, forme } }).includes(lieu));
  });
}
