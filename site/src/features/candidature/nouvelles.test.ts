import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier } from '@portail/config/contract/candidature';
import type { PieceDuDossier } from '@portail/config/contract/piece';
import { ETATS_CANDIDATURE, type EtatCandidature } from '@portail/config/rules/etats';
import type { ActeRaconte } from '@portail/config/rules/historique';
import { ETATS_PIECE, type EtatPiece } from '@portail/config/rules/pieces';
import { nouvelleDuDossier } from './nouvelles.ts';

const INSTANT = '2018-03-01T10:00:00.000Z';

type Choix = {
  etat?: EtatCandidature;
  lettre?: string;
  lettreDemandee?: boolean;
  piece?: EtatPiece;
  /** `actes` are those on the pièce, oldest first. */
  actes?: ActeRaconte[];
};

/** `dossier` makes as much of a dossier as the news read. */
const dossier = ({ etat = 'en_constitution', lettre = '', lettreDemandee = true, ...suite }: Choix = {}) =>
  ({
    etat,
    lettre,
    formation: { lettreDemandee },
    pieces: [{ pieceDemandeeRef: 'cv', etat: suite.piece ?? 'attendue' } as PieceDuDossier],
    historique: (suite.actes ?? []).map((acte) => ({ instant: INSTANT, acte, piece: 'cv' })),
  }) as unknown as Dossier;

const dit = (fait: string, choix: Choix, cible: string | null = null) =>
  nouvelleDuDossier(dossier(choix), fait, cible) !== undefined;

/** `PAR_ETAT` lists each word, and the states of a dossier, otherwise ready for it, where its sentence is drawn. */
const PAR_ETAT: [fait: string, choix: Choix, cible: string | null, ou: EtatCandidature[]][] = [
  ['existante', {}, null, [...ETATS_CANDIDATURE]],
  ['voeux_enregistres', { actes: ['candidature.ranger'] }, null, ['en_constitution']],
  ['lettre_enregistree', { lettre: 'Madame' }, null, ['en_constitution']],
  ['lettre_effacee', {}, null, ['en_constitution']],
  ['abandonnee', {}, null, ['abandonnee']],
  ['piece_deposee', { piece: 'deposee' }, 'cv', ['en_constitution', 'incomplete']],
  ['document_choisi', { piece: 'deposee' }, 'cv', ['en_constitution', 'incomplete']],
  ['incapacite_indiquee', { piece: 'incapacite_declaree' }, 'cv', ['en_constitution', 'incomplete']],
  ['piece_supprimee', { actes: ['piece.deposer', 'piece.retirer'] }, 'cv', ['en_constitution']],
  ['incapacite_retiree', { actes: ['piece.declarer-incapacite', 'piece.retirer'] }, 'cv', ['en_constitution']],
];
for (const [fait, choix, cible, ou] of PAR_ETAT) {
  for (const etat of ETATS_CANDIDATURE) {
    const attendu = ou.includes(etat);
    test(`${fait} is ${attendu ? 'said' : 'not said'} of a dossier ${etat}`, () =>
      assert.equal(dit(fait, { ...choix, etat }, cible), attendu));
  }
}

/** `DEMENTIS` are sentences whose act never happened, or is undone since. */
const DEMENTIS: [titre: string, fait: string, choix: Choix, cible?: string][] = [
  ['vœux that were never ranked', 'voeux_enregistres', {}],
  ['a lettre that is empty', 'lettre_enregistree', { lettre: ' \n' }],
  ['a lettre that is there', 'lettre_effacee', { lettre: 'Madame' }],
  ['a lettre that is not asked', 'lettre_enregistree', { lettre: 'Madame', lettreDemandee: false }],
  ['a pièce that does not exist', 'piece_deposee', { piece: 'deposee' }, 'autre'],
  ['a pièce that is not named', 'piece_deposee', { piece: 'deposee' }],
  ['a pièce that was never deposited', 'piece_supprimee', {}, 'cv'],
  ['a pièce that is deposited again', 'piece_supprimee', { piece: 'deposee', actes: ['piece.retirer'] }, 'cv'],
  ['a file that was an incapacité', 'piece_supprimee', { actes: ['piece.declarer-incapacite', 'piece.retirer'] }, 'cv'],
  ['an incapacité that was a file', 'incapacite_retiree', { actes: ['piece.deposer', 'piece.retirer'] }, 'cv'],
];
for (const [titre, fait, choix, cible = null] of DEMENTIS) {
  test(`no news is said of ${titre}`, () => assert.equal(dit(fait, choix, cible), false));
}

for (const piece of ETATS_PIECE) {
  test(`« La pièce est déposée » is ${piece === 'deposee' ? '' : 'not '}said of one ${piece}`, () =>
    assert.equal(dit('piece_deposee', { piece }, 'cv'), piece === 'deposee'));
}

test('a pièce says its own news, the top of the page those of the dossier', () => {
  assert.deepEqual(nouvelleDuDossier(dossier({ piece: 'deposee' }), 'piece_deposee', 'cv'), {
    phrase: 'La pièce est déposée.',
    piece: 'cv',
  });
  assert.deepEqual(nouvelleDuDossier(dossier({ etat: 'abandonnee' }), 'abandonnee', 'cv'), {
    phrase: 'Votre candidature est abandonnée.',
  });
});

test('any other word of the address says nothing', () => {
  for (const fait of [undefined, '', 'inconnu', 'constructor', '__proto__', 'toString']) {
    assert.equal(nouvelleDuDossier(dossier({ piece: 'deposee' }), fait, 'cv'), undefined);
  }
});
