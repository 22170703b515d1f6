import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  direTravail,
  ETATS_TRAVAIL,
  type EtatTravail,
  estOuvert,
  gardeJusquA,
  NOMS_SORTES,
  peutAnnuler,
  SORTES_TRAVAIL,
} from './travaux.ts';

/** `TABLE` gives for each state whether the work may be stopped, and its sentence at 3 of 1 200. */
const TABLE: Record<EtatTravail, [ouvert: boolean, phrase: string]> = {
  en_attente: [true, 'En attente : commence dans quelques secondes.'],
  en_cours: [true, 'En cours : 3 sur 1 200.'],
  termine: [false, 'Terminé : 3 sur 1 200.'],
  annule: [false, 'Arrêté à votre demande : 3 sur 1 200. Ce qui était fait le reste.'],
  echec: [
    false,
    'Arrêté par une erreur : 3 sur 1 200. Ce qui était fait le reste ; recommencez pour traiter la suite, ou prévenez l’administration du portail.',
  ],
};
for (const etat of ETATS_TRAVAIL) {
  const [ouvert, phrase] = TABLE[etat];
  test(`work ${etat}: ${ouvert ? 'may be stopped' : 'is over'}`, () => {
    assert.equal(estOuvert(etat), ouvert);
    assert.deepEqual(peutAnnuler(etat), ouvert ? { ok: true } : { ok: false, refus: [{ code: 'travail_fini' }] });
    assert.equal(direTravail({ sorte: 'convocation', etat, fait: 3, total: 1200 }).replaceAll(/\s/g, ' '), phrase);
  });
}

test('an export that ends before its file says that there is none', () => {
  for (const etat of ['annule', 'echec'] as const) {
    const phrase = direTravail({ sorte: 'export_dossiers', etat, fait: 3, total: 1200 });
    assert.match(phrase, /ucun fichier n’est gardé/);
    assert.doesNotMatch(phrase, /le reste/);
  }
});

test('an export is kept one day, and the account of another work until the end of its seventh day', () => {
  const fin = new Date('2027-03-25T10:30:00Z');
  assert.equal(gardeJusquA('export_dossiers', fin).toISOString(), '2027-03-26T10:30:00.000Z');
  assert.equal(gardeJusquA('convocation', fin).toISOString(), '2027-04-01T21:59:59.000Z');
});

test('the kinds of work, and the right that each asks for', () => {
  assert.deepEqual(
    NOMS_SORTES.map((sorte) => [sorte, SORTES_TRAVAIL[sorte].action]),
    [
      ['renvoi_courriels', 'courriel.gerer'],
      ['lot', 'dossier.instruire'],
      ['convocation', 'entretien.gerer'],
      ['report_cloture', 'cloture.reporter'],
      ['export_dossiers', 'dossier.exporter'],
      ['export_pieces', 'dossier.exporter'],
    ],
  );
});
