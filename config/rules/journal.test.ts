import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAITS_DOSSIER } from './actes-dossier.ts';
import { ACTES_DE_CONSULTATION, CIBLES_JOURNAL, direActe, NOM_CIBLE } from './journal.ts';

const DITS: [string, string | undefined, string][] = [
  ['candidature.transmettre', undefined, 'a transmis le dossier'],
  ['piece.juger', 'accepter', 'a accepté une pièce'],
  ['piece.juger', 'refuser', 'a refusé une pièce'],
  ['piece.deposer', undefined, 'a déposé une pièce'],
  ['compte.creer', undefined, 'a créé son compte'],
  ['agent.desactiver', undefined, 'a désactivé le compte'],
  ['etiquette.supprimer', undefined, 'a supprimé une étiquette'],
  ['travail.demander', undefined, 'a demandé un travail'],
  // A newer cms wrote this line, before it was put back to this version.
  ['dossier.danser', undefined, 'dossier.danser'],
];
for (const [action, verdict, dit] of DITS) {
  test(`${action} ${verdict ?? ''} is said « ${dit} »`, () => assert.equal(direActe(action, verdict), dit));
}

test('every act on a dossier, and every reading, is said in words', () => {
  const muets = [...Object.keys(FAITS_DOSSIER), ...ACTES_DE_CONSULTATION].filter((acte) => direActe(acte) === acte);
  assert.deepEqual(muets, []);
});

test('everything that an act may be done to has its name', () => {
  assert.deepEqual(Object.keys(NOM_CIBLE), [...CIBLES_JOURNAL]);
});
