import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageRefus } from '@portail/config/refusals';
import { erreursDe, nomDeLActe, texte } from './formulaire.ts';

test('each field keeps its own message, and « saisie invalide » adds nothing to them', () => {
  assert.deepEqual(erreursDe({ refus: [{ code: 'saisie_invalide' }], champs: { nom: 'Indiquez votre nom.' } }), [
    { champ: 'nom', message: 'Indiquez votre nom.' },
  ]);
});

test('a refusal is said once, beside its field when it has one', () => {
  const refus = [{ code: 'email_deja_pris' as const, cible: 'email' }];
  const message = messageRefus('email_deja_pris');
  assert.deepEqual(erreursDe({ refus }), [{ champ: 'email', message }]);
  assert.deepEqual(erreursDe({ refus, champs: { email: message } }), [{ champ: 'email', message }]);
});

test('a refusal without a place stands alone', () => {
  const refus = [{ code: 'identifiants_incorrects' as const }];
  assert.deepEqual(erreursDe({ refus }), [{ message: 'Compte inconnu ou saisie incorrecte, veuillez recommencer.' }]);
});

test('a field that was not sent, or is a file, reads as empty', () => {
  const saisie = new FormData();
  saisie.set('fichier', new File(['%PDF-'], 'cv.pdf'));
  saisie.set('nom', ' Martin ');
  assert.deepEqual([texte(saisie, 'nom'), texte(saisie, 'prenom'), texte(saisie, 'fichier')], [' Martin ', '', '']);
});

test('a page of several acts is told which; a page of one does it, whatever the field says', () => {
  const saisie = new FormData();
  assert.equal(nomDeLActe(saisie, ['ranger', 'ecrire']), '');
  saisie.set('acte', 'ecrire');
  assert.equal(nomDeLActe(saisie, ['ranger', 'ecrire']), 'ecrire');
  assert.equal(nomDeLActe(saisie, ['connecter']), 'connecter');
});
