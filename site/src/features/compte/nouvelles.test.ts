import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Compte } from '@portail/config/contract/compte';
import { avisDossiersTransmis, nouvelleDuCompte, nouvelleDuHaut } from './nouvelles.ts';

test('dossiers transmitted are counted in French, and nothing is said of none', () => {
  assert.equal(avisDossiersTransmis(0), undefined);
  assert.match(avisDossiersTransmis(1) ?? '', /^Vous avez transmis 1 dossier : ce qui y figure ne change plus/);
  assert.match(avisDossiersTransmis(3) ?? '', /^Vous avez transmis 3 dossiers :/);
});

/** `compte` makes as much of an account as the news read. */
const compte = (choix: Partial<Compte> = {}) =>
  ({ emailValide: true, emailEnAttente: null, autresSessions: 0, ...choix }) as Compte;

/** `DES_PANNEAUX` lists each word, an account that agrees, and one that does not. */
const DES_PANNEAUX: [fait: string, accord: Partial<Compte>, dementi?: Partial<Compte>][] = [
  ['enregistre', {}],
  ['adresse_demandee', { emailEnAttente: 'b@exemple.test' }, { emailEnAttente: null }],
  ['adresse_gardee', { emailEnAttente: null }, { emailEnAttente: 'b@exemple.test' }],
  ['mot_de_passe_change', { autresSessions: 0 }, { autresSessions: 1 }],
  ['sessions_fermees', { autresSessions: 0 }, { autresSessions: 2 }],
];
for (const [fait, accord, dementi] of DES_PANNEAUX) {
  test(`${fait} is said when the account agrees`, () => {
    assert.equal(typeof nouvelleDuCompte(compte(accord), fait), 'string');
    if (dementi) assert.equal(nouvelleDuCompte(compte(dementi), fait), undefined);
    assert.equal(nouvelleDuHaut(compte(accord), fait), undefined);
  });
}

const DU_HAUT: [fait: string, accord: Partial<Compte>, dementi?: Partial<Compte>][] = [
  ['compte_cree', { emailValide: false }, { emailValide: true }],
  ['lien_envoye', { emailValide: false }, { emailValide: true }],
  ['autre_compte', {}],
  ['compte_incertain', {}],
  ['mot_de_passe_choisi', { autresSessions: 0 }, { autresSessions: 1 }],
];
for (const [fait, accord, dementi] of DU_HAUT) {
  test(`${fait} is said at the top when the account agrees`, () => {
    assert.equal(nouvelleDuHaut(compte(accord), fait), fait);
    if (dementi) assert.equal(nouvelleDuHaut(compte(dementi), fait), undefined);
    assert.equal(nouvelleDuCompte(compte(accord), fait), undefined);
  });
}

test('any other word says nothing', () => {
  for (const fait of [undefined, '', 'inconnu', 'constructor', '__proto__', 'toString']) {
    assert.equal(nouvelleDuCompte(compte(), fait), undefined);
    assert.equal(nouvelleDuHaut(compte(), fait), undefined);
  }
});
